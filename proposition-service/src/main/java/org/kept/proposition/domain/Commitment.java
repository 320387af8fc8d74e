package org.kept.proposition.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One promise of a proposition and how far its department has come. Changed through its {@link Proposition} only. */
@Entity
@Table(name = "commitments")
public class Commitment extends CommitmentRecord {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "proposition_id")
    private Proposition proposition;

    protected Commitment() {}

    Commitment(Proposition proposition, int position, Clause clause) {
        super(clause.commitmentId());
        this.proposition = proposition;
        write(position, clause.promise());
    }

    /** As part of a draft, where nobody was told anything yet. */
    final void write(int place, Promise promised) {
        move(place);
        say(promised, promised.dueAt());
    }

    /**
     * Says something else to the department. It counts for who says it when the customer gets something else, or by another
     * date that they have agreed to; for who promised it before when only the department hears of the difference, and when
     * it is broken already.
     *
     * @param customerAgreed the date that the customer was told moves along; otherwise it stays what it was
     */
    void amend(Promise promised, boolean customerAgreed, String by) {
        Instant toldToCustomer = customerAgreed ? promised.dueAt() : customerDueAt();
        boolean isTheSame = promise().isTheSameThing(promised) && toldToCustomer.equals(customerDueAt());
        if (!broken() && !isTheSame) {
            promiseAnew(by);
        }
        say(promised, toldToCustomer);
        tellAgain(state().isAnAnswer() ? CommitmentState.COMMITTED : state());
    }

    /** Says the same again, and that it is meant. */
    void insist() {
        tellAgain(CommitmentState.COMMITTED);
    }

    /** @return false when this or a later revision is known already: then nothing changes */
    boolean progress(Progress progress, Instant now) {
        if (progress.revision() <= progressRevision()) {
            return false;
        }
        heard(progress.revision());
        if (promisedBy() == null) {
            // An older release has committed it.
            promiseAnew(proposition.salesperson());
        }
        if (isSettled()) {
            return false;
        }
        CommitmentState next = stateAfter(progress);
        take(progress, next, keptAfter(progress, next), now);
        return true;
    }

    /** @return false when this or a later one is known already, or there is nothing to foresee any more */
    boolean foresee(Foresight foresight) {
        if (foresight.revision() <= foreseenRevision() || isSettled()) {
            return false;
        }
        expect(foresight);
        return true;
    }

    private CommitmentState stateAfter(Progress progress) {
        CommitmentState reported = progress.state() == null ? state() : progress.state();
        if (state() == CommitmentState.PENDING_CANCELLATION && !reported.isSettled()) {
            return whileStopping(progress, reported);
        }
        if (reported == CommitmentState.PENDING_CANCELLATION && state() != reported) {
            // Nobody has asked it to stop.
            return state();
        }
        boolean ofOlderWords = progress.commitmentRevision() != null && progress.commitmentRevision() < revision();
        return reported.isAnAnswer() && ofOlderWords ? state() : reported;
    }

    private CommitmentState whileStopping(Progress progress, CommitmentState reported) {
        if (reported != CommitmentState.PENDING_CANCELLATION) {
            hadBecome(reported);
        }
        return progress.cancellationRefused() == null ? state() : comeBack();
    }

    /**
     * Measured against what the customer was told. Where the department is to meet that same date, its word is taken; where
     * it is to meet another one, a delivery is held against the customer's. Once broken, a promise stays so, also when it
     * is called off afterwards; what is called off before it has broken is neither kept nor broken.
     */
    private Boolean keptAfter(Progress progress, CommitmentState next) {
        if (broken() || next == CommitmentState.FAILED) {
            return false;
        }
        if (next == CommitmentState.CANCELLED) {
            return Boolean.FALSE.equals(progress.kept()) ? progress.kept() : null;
        }
        boolean isWordTaken =
                progress.kept() != null && customerDueAt().equals(promise().dueAt());
        return isWordTaken || progress.completedAt() == null
                ? progress.kept()
                : (Boolean) !progress.completedAt().isAfter(customerDueAt());
    }

    boolean isSettled() {
        return state().isSettled();
    }

    boolean isKept() {
        return Boolean.TRUE.equals(kept());
    }

    /** Whether a clause says something else, or that the customer has agreed to what was not agreed. */
    boolean differsFrom(Clause clause) {
        boolean agreedNow =
                clause.customerAgreed() && !customerDueAt().equals(promise().dueAt());
        return agreedNow || !promise().equals(clause.promise());
    }

    boolean isOf(String otherDepartment) {
        return promise().department().equals(otherDepartment);
    }

    /** Somebody is to deliver it still. */
    boolean isOwed() {
        return !isSettled() && state() != CommitmentState.DRAFT && state() != CommitmentState.PENDING_CANCELLATION;
    }

    /** Open, and there is a sign that the customer will not have it by the date that was told. */
    public boolean atRisk() {
        if (!isOwed()) {
            return false;
        }
        boolean expectedLate =
                standing().expectedAt() != null && standing().expectedAt().isAfter(customerDueAt());
        boolean notAgreedTo = state() == CommitmentState.COUNTERED || state() == CommitmentState.DECLINED;
        return overdue()
                || broken()
                || expectedLate
                || notAgreedTo
                || jeopardy() != null && jeopardy().isDanger();
    }

    /** The date that the customer was told has passed without it, or it will never come. */
    public boolean broken() {
        return Boolean.FALSE.equals(kept());
    }

    public Proposition proposition() {
        return proposition;
    }
}
