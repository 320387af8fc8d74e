package org.kept.proposition.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
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

    @Embedded
    private Said said;

    private Instant customerDueAt;
    private long revision;
    private Instant madeAt;
    private boolean dropped;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Enumerated(EnumType.STRING)
    private CommitmentState stateBeforeCancellation;

    private boolean overdue;
    private Boolean kept;
    private Instant completedAt;
    private long progressRevision;

    @Embedded
    private Standing standing;

    @Embedded
    private Jeopardy jeopardy;

    @Embedded
    private CustomerWord customerWord;

    protected Commitment() {}

    Commitment(Proposition proposition, int position, Clause clause) {
        this.id = clause.commitmentId();
        this.proposition = proposition;
        this.state = CommitmentState.DRAFT;
        write(position, clause.promise());
    }

    /** As part of a draft, where nobody was told anything yet. */
    final void write(int place, Promise promised) {
        position = place;
        said = Said.of(promised);
        customerDueAt = promised.dueAt();
    }

    void commit(Instant now) {
        state = CommitmentState.COMMITTED;
        revision = 1;
        madeAt = now;
    }

    void move(int place) {
        position = place;
    }

    /**
     * Says something else to the department.
     *
     * @param customerAgreed the date that the customer was told moves along; otherwise it stays what it was
     */
    void amend(Promise promised, boolean customerAgreed) {
        said = Said.of(promised);
        customerDueAt = customerAgreed ? promised.dueAt() : customerDueAt;
        revision++;
        if (state.isAnAnswer()) {
            state = CommitmentState.COMMITTED;
        }
        standing = Standing.NOTHING_SAID;
    }

    /** Says the same again, and that it is meant. */
    void insist() {
        revision++;
        state = CommitmentState.COMMITTED;
        standing = Standing.NOTHING_SAID;
    }

    /** @param left out of the version that is made, rather than called off with the whole proposition */
    void requestCancellation(boolean left) {
        revision++;
        stateBeforeCancellation = state;
        state = CommitmentState.PENDING_CANCELLATION;
        dropped = left;
    }

    void customerSays(CustomerWord word) {
        customerWord = word;
    }

    /** @return false when this or a later revision is known already: then nothing changes */
    boolean progress(Progress progress) {
        if (progress.revision() <= progressRevision) {
            return false;
        }
        progressRevision = progress.revision();
        if (state.isSettled()) {
            return false;
        }
        state = stateAfter(progress);
        boolean cancelled = state == CommitmentState.CANCELLED;
        overdue = progress.overdue() && !cancelled;
        completedAt = progress.completedAt();
        kept = cancelled ? null : keptAfter(progress);
        standing = progress.standing();
        jeopardy = progress.jeopardy();
        return true;
    }

    private CommitmentState stateAfter(Progress progress) {
        CommitmentState reported = progress.state() == null ? state : progress.state();
        if (state == CommitmentState.PENDING_CANCELLATION && !reported.isSettled()) {
            return whileStopping(progress, reported);
        }
        if (reported == CommitmentState.PENDING_CANCELLATION && state != reported) {
            // Nobody has asked it to stop.
            return state;
        }
        boolean ofOlderWords = progress.commitmentRevision() != null && progress.commitmentRevision() < revision;
        return reported.isAnAnswer() && ofOlderWords ? state : reported;
    }

    private CommitmentState whileStopping(Progress progress, CommitmentState reported) {
        if (reported != CommitmentState.PENDING_CANCELLATION) {
            stateBeforeCancellation = reported;
        }
        if (progress.cancellationRefused() == null) {
            return state;
        }
        dropped = false;
        return stateBeforeCancellation;
    }

    /**
     * Measured against what the customer was told. Where the department is to meet that same date, its word is taken; where
     * it is to meet another one, a delivery is held against the customer's. Once broken, a promise stays so.
     */
    private Boolean keptAfter(Progress progress) {
        if (Boolean.FALSE.equals(kept) || state == CommitmentState.FAILED) {
            return false;
        }
        boolean isWordTaken = progress.kept() != null && customerDueAt.equals(said.dueAt());
        return isWordTaken || completedAt == null ? progress.kept() : (Boolean) !completedAt.isAfter(customerDueAt);
    }

    boolean isSettled() {
        return state.isSettled();
    }

    boolean isKept() {
        return Boolean.TRUE.equals(kept);
    }

    /** Whether a clause says something else, or that the customer has agreed to what was not agreed. */
    boolean differsFrom(Clause clause) {
        boolean agreedNow = clause.customerAgreed() && !customerDueAt.equals(said.dueAt());
        return agreedNow || !promise().equals(clause.promise());
    }

    boolean isOf(String otherDepartment) {
        return said.department().equals(otherDepartment);
    }

    /** Somebody is to deliver it still. */
    boolean isOwed() {
        return !isSettled() && state != CommitmentState.DRAFT && state != CommitmentState.PENDING_CANCELLATION;
    }

    /** Part of the latest version: not left out by an amendment. */
    public boolean isInVersion() {
        return !dropped;
    }

    /** Open, and there is a sign that the customer will not have it by the date that was told. */
    public boolean atRisk() {
        if (!isOwed()) {
            return false;
        }
        boolean expectedLate = standing != null
                && standing.expectedAt() != null
                && standing.expectedAt().isAfter(customerDueAt);
        boolean notAgreedTo = state == CommitmentState.COUNTERED || state == CommitmentState.DECLINED;
        return overdue
                || Boolean.FALSE.equals(kept)
                || expectedLate
                || notAgreedTo
                || jeopardy != null && jeopardy.isDanger();
    }

    /** The date that the customer was told has passed without it, or it will never come. */
    public boolean broken() {
        return Boolean.FALSE.equals(kept);
    }

    public UUID id() {
        return id;
    }

    public Proposition proposition() {
        return proposition;
    }

    int position() {
        return position;
    }

    public Promise promise() {
        return said.toPromise();
    }

    /** The date that the customer was told: kept is measured against it. */
    public Instant customerDueAt() {
        return customerDueAt;
    }

    /** How often the department was told something of it; 0 in a draft. */
    public long revision() {
        return revision;
    }

    /** @return when the department was first told of it; null in a draft */
    public Instant madeAt() {
        return madeAt;
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

    /** Never null. */
    public Standing standing() {
        return standing == null ? Standing.NOTHING_SAID : standing;
    }

    /** @return null when none was told */
    public Jeopardy jeopardy() {
        return jeopardy;
    }

    /** @return null until the customer has said something */
    public CustomerWord customerWord() {
        return customerWord;
    }
}
