package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/**
 * Of a task, what its department makes of the promise, and the few ways in which that changes; when it may, {@link Task}
 * decides. Nobody else writes these fields.
 */
@MappedSuperclass
public abstract class TaskRecord extends TrackedTask {
    @Embedded
    private Reason reason;

    @Enumerated(EnumType.STRING)
    private Readiness readiness;

    // What has no value yet in any of its columns comes back from the database as null.
    @Embedded
    private Answer answer = Answer.NONE;

    @Embedded
    private Work work = Work.NONE;

    @Embedded
    private Pause pause = Pause.NONE;

    @Embedded
    private Outcome outcome = Outcome.OPEN;

    private Milestones milestones = Milestones.NONE;
    private Proof evidence = Proof.NONE;
    private Instant answerDueAt;

    protected TaskRecord() {}

    TaskRecord(Commitment commitment, Instant now) {
        super(commitment, now);
        this.readiness = readinessAtFirst();
    }

    /** Nothing that was said about the terms before holds any longer. */
    void becomes(Terms next, Insistence word) {
        boolean sameFirst = next.dependsOn().equals(terms().dependsOn());
        promise(next, word);
        readiness = sameFirst ? readiness : readinessAtFirst();
        forgetAnswer();
    }

    void standBy(Instant now, String by) {
        answer = answer().accepted(now, by);
    }

    void offer(Instant offered) {
        answer = answer().offering(offered);
    }

    /** @param expected null when nobody can tell; then what was told before stays */
    void expect(Instant expected) {
        answer = answer().expecting(expected);
    }

    void giveReason(Reason why) {
        reason = why;
    }

    void forgetAnswer() {
        answer = Answer.NONE;
        pause = Pause.NONE;
        work = work().ofOtherTerms();
        reason = null;
        forgetInterruption();
    }

    void depend(Readiness next) {
        readiness = next;
    }

    void work(Work next) {
        work = next;
    }

    void milestones(Milestones next) {
        milestones = next;
    }

    void stopClock(Instant now) {
        pause = pause.from(now);
    }

    /** The department gets the working time back in which its clock stood still. */
    void goOnWithClock(WorkingTime time, Instant now) {
        if (pause.pausedSince() != null) {
            Duration held = time.between(pause.pausedSince(), now);
            pause = pause.endedAfter(held);
            grantUntil(time.plus(dueAt(), held));
        }
    }

    void noticeLateness(Instant now) {
        if (now.isAfter(terms().keptUntil())) {
            outcome = outcome.late();
        }
    }

    void deliver(Instant now, String by, Proof shown) {
        noticeLateness(now);
        outcome = outcome.delivered(now, by);
        work = work().finished(terms().quantity());
        evidence = shown;
    }

    void breakForGood() {
        outcome = outcome.broken();
        pause = pause.endedAfter(Duration.ZERO);
    }

    private Readiness readinessAtFirst() {
        return terms().dependsOn().isEmpty() ? Readiness.READY : Readiness.WAITING;
    }

    /** @return why it is where it is; null unless it is countered, declined, held or failed */
    public Reason reason() {
        return state() == TaskState.PENDING_CANCELLATION ? null : reason;
    }

    /** Whether what it depends on is there. */
    public Readiness readiness() {
        return readiness;
    }

    /** Accepted, and nothing stands in the way. */
    public boolean isStartable() {
        return state() == TaskState.ACCEPTED && readiness == Readiness.READY;
    }

    public Answer answer() {
        return answer == null ? Answer.NONE : answer;
    }

    public Work work() {
        return work == null ? Work.NONE : work;
    }

    public Pause pause() {
        return pause;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** What the delivery came with. */
    public Proof evidence() {
        return evidence;
    }

    /** What the customer was told passed before it was completed. */
    public boolean overdue() {
        return outcome.overdue();
    }

    /** @return null until it is known; false for good as soon as the customer's date has passed */
    public Boolean kept() {
        return outcome.kept();
    }

    /** @return null unless a desk stands by it as it is now */
    public Instant acceptedAt() {
        return answer().acceptedAt();
    }

    /** @return null unless a desk stands by it as it is now */
    public String acceptedBy() {
        return answer().acceptedBy();
    }

    /** @return what the department offers instead; null unless it is countered */
    public Instant counterDueAt() {
        return answer().counterDueAt();
    }

    /** @return when the department expects to deliver; null until it has said so */
    public Instant expectedAt() {
        return answer().expectedAt();
    }

    /** @return null until it is delivered */
    public Instant completedAt() {
        return outcome.completedAt();
    }

    /** @return null until it is delivered */
    public String completedBy() {
        return outcome.completedBy();
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
