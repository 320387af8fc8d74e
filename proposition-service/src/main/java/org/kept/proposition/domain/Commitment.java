package org.kept.proposition.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One promise of a proposition and how far its department has come. Changed through its {@link Proposition} only. */
@Entity
@Table(name = "commitments")
public class Commitment {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposition_id")
    private Proposition proposition;

    private int position;
    private String department;
    private String promise;
    private Instant dueAt;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    private boolean overdue;
    private Boolean kept;
    private Instant completedAt;
    private long progressRevision;

    protected Commitment() {}

    Commitment(Proposition proposition, int position, Promise promised) {
        this.id = UUID.randomUUID();
        this.proposition = proposition;
        this.position = position;
        this.department = promised.department();
        this.promise = promised.text();
        this.dueAt = promised.dueAt();
        this.timeZone = promised.timeZone().getId();
        this.state = CommitmentState.DRAFT;
    }

    void commit() {
        state = CommitmentState.COMMITTED;
    }

    /** @return false when this or a later revision is known already: then nothing changes */
    boolean progress(Progress progress) {
        if (progress.revision() <= progressRevision) {
            return false;
        }
        progressRevision = progress.revision();
        state = progress.state();
        overdue = progress.overdue();
        kept = progress.kept();
        completedAt = progress.completedAt();
        return true;
    }

    boolean isSettled() {
        return state == CommitmentState.COMPLETED;
    }

    boolean isKept() {
        return Boolean.TRUE.equals(kept);
    }

    public UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    public Promise promise() {
        return new Promise(department, promise, dueAt, ZoneId.of(timeZone));
    }

    public CommitmentState state() {
        return state;
    }

    public boolean overdue() {
        return overdue;
    }

    /** @return null until it is known */
    public Boolean kept() {
        return kept;
    }

    /** @return null until the department has delivered */
    public Instant completedAt() {
        return completedAt;
    }
}
