package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** Of a task, what sales says: what was promised to whom, and what it says later. */
@MappedSuperclass
public abstract class PromisedTask {
    @Id
    private UUID commitmentId;

    private UUID propositionId;
    private String accountId;
    private String department;
    private String salesperson;

    @Embedded
    private Terms terms;

    private long commitmentRevision;
    private Instant madeAt;

    @Embedded
    private Insistence insistence;

    protected PromisedTask() {}

    PromisedTask(Commitment commitment) {
        this.commitmentId = commitment.id();
        this.propositionId = commitment.propositionId();
        this.accountId = commitment.accountId();
        this.department = commitment.department();
        this.salesperson = commitment.salesperson();
        this.terms = commitment.terms();
        this.commitmentRevision = commitment.revision();
        this.madeAt = Exact.of(commitment.madeAt());
    }

    void heard(long revisionOfCommitment) {
        commitmentRevision = revisionOfCommitment;
    }

    void promise(Terms next, String by, Insistence word) {
        terms = next;
        salesperson = by;
        insistence = word;
    }

    void grantUntil(Instant dueAt) {
        terms = terms.grantedUntil(dueAt);
    }

    /** What the department is to meet. */
    public Instant dueAt() {
        return terms.dueAt();
    }

    public UUID commitmentId() {
        return commitmentId;
    }

    public UUID propositionId() {
        return propositionId;
    }

    public String accountId() {
        return accountId;
    }

    public String department() {
        return department;
    }

    public String salesperson() {
        return salesperson;
    }

    public Terms terms() {
        return terms;
    }

    /** The revision of the commitment that the task stands for. */
    public long commitmentRevision() {
        return commitmentRevision;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** @return null unless sales insists on it as it is now */
    public Insistence insistence() {
        return insistence;
    }
}
