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
    private long salespersonRevision;

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
        this.salespersonRevision = commitment.salespersonRevision();
        this.terms = commitment.terms();
        this.commitmentRevision = commitment.revision();
        this.madeAt = Exact.of(commitment.madeAt());
    }

    void heard(long revisionOfCommitment) {
        commitmentRevision = revisionOfCommitment;
    }

    void promise(Terms next, Insistence word) {
        terms = next;
        insistence = word;
    }

    /** Under an older revision than the one that is known, it changes nothing. */
    void belongTo(String responsible, long revision) {
        if (revision >= salespersonRevision) {
            salesperson = responsible;
            salespersonRevision = revision;
        }
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

    public long salespersonRevision() {
        return salespersonRevision;
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
