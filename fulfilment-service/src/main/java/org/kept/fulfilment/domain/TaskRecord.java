package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What is known of a task, and the few ways in which that changes; when it may, {@link Task} decides. Nobody else writes
 * these fields.
 */
@MappedSuperclass
public abstract class TaskRecord {
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

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Enumerated(EnumType.STRING)
    private TaskState stateBefore;

    private Instant stateSince;
    private String stateBy;
    private boolean overdue;
    private Boolean kept;
    private long revision;
    private Instant acknowledgedAt;
    private Instant acceptedAt;
    private String acceptedBy;
    private Instant counterDueAt;

    @Embedded
    private Reason reason;

    private Instant expectedAt;

    @Embedded
    private Insistence insistence;

    private Instant completedAt;
    private String completedBy;
    private Instant answerDueAt;

    protected TaskRecord() {}

    TaskRecord(Commitment commitment, Instant now) {
        this.commitmentId = commitment.id();
        this.propositionId = commitment.propositionId();
        this.accountId = commitment.accountId();
        this.department = commitment.department();
        this.salesperson = commitment.salesperson();
        this.terms = commitment.terms();
        this.commitmentRevision = commitment.revision();
        this.madeAt = commitment.madeAt().truncatedTo(ChronoUnit.MICROS);
        this.acknowledgedAt = now;
    }

    void heard(long revisionOfCommitment) {
        commitmentRevision = revisionOfCommitment;
    }

    /** Nothing that was said about the terms before holds any longer. */
    void becomes(Terms next, String by, Insistence word) {
        terms = next;
        salesperson = by;
        insistence = word;
        forgetAnswer();
    }

    void standBy(Instant now, String by) {
        acceptedAt = now;
        acceptedBy = by;
    }

    void offer(Instant offered) {
        counterDueAt = offered.truncatedTo(ChronoUnit.MICROS);
    }

    /** @param expected null when nobody can tell; then what was told before stays */
    void expect(Instant expected) {
        expectedAt = expected == null ? expectedAt : expected.truncatedTo(ChronoUnit.MICROS);
    }

    void giveReason(Reason why) {
        reason = why;
    }

    void forgetAnswer() {
        acceptedAt = null;
        acceptedBy = null;
        counterDueAt = null;
        reason = null;
        expectedAt = null;
        stateBefore = null;
    }

    void noticeLateness(Instant now) {
        if (now.isAfter(terms.keptUntil())) {
            overdue = true;
            kept = false;
        }
    }

    void deliver(Instant now, String by) {
        completedAt = now;
        completedBy = by;
        noticeLateness(now);
        kept = !overdue;
    }

    void breakForGood() {
        kept = false;
    }

    void interrupt(TaskState next, Instant now, String by) {
        stateBefore = state;
        enter(next, now, by);
    }

    /** Goes back to where the work was. */
    void goOn(Instant now, String by) {
        TaskState back = stateBefore;
        stateBefore = null;
        enter(back, now, by);
    }

    void enter(TaskState next, Instant now, String by) {
        state = next;
        stateSince = now;
        stateBy = by;
    }

    void rise() {
        revision++;
    }

    /** @return why it is where it is; null unless it is countered, declined, held or failed */
    public Reason reason() {
        return state == TaskState.PENDING_CANCELLATION ? null : reason;
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

    public TaskState state() {
        return state;
    }

    /** Since when it is in this state. */
    public Instant stateSince() {
        return stateSince;
    }

    /** @return who brought it into this state; null when the service itself did */
    public String stateBy() {
        return stateBy;
    }

    /** What the customer was told passed before it was completed. */
    public boolean overdue() {
        return overdue;
    }

    /** @return null until it is known; false for good as soon as the customer's date has passed */
    public Boolean kept() {
        return kept;
    }

    public long revision() {
        return revision;
    }

    /** @return null unless a desk stands by it as it is now */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** @return null unless a desk stands by it as it is now */
    public String acceptedBy() {
        return acceptedBy;
    }

    /** @return what the department offers instead; null unless it is countered */
    public Instant counterDueAt() {
        return counterDueAt;
    }

    /** @return when the department expects to deliver; null until it has said so */
    public Instant expectedAt() {
        return expectedAt;
    }

    /** @return null unless sales insists on it as it is now */
    public Insistence insistence() {
        return insistence;
    }

    /** @return null until it is delivered */
    public Instant completedAt() {
        return completedAt;
    }

    /** @return null until it is delivered */
    public String completedBy() {
        return completedBy;
    }

    /** @return by when the department is to answer what sales has said; null while nothing waits for its answer */
    public Instant answerDueAt() {
        return answerDueAt;
    }

    /** @param due null when nothing waits for an answer */
    public void answerBy(Instant due) {
        answerDueAt = due;
    }
}
