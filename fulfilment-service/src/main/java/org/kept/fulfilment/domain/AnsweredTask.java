package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.MappedSuperclass;

/** Of a task, how its department answers what sales says, and how each change is told. */
@MappedSuperclass
public abstract class AnsweredTask extends TaskRecord {
    protected AnsweredTask() {}

    AnsweredTask(Commitment commitment, Instant now) {
        super(commitment, now);
    }

    abstract Task self();

    /** The department stands by the promise. A late answer is an answer, too. */
    public Decision accept(Desk desk, Instant now) {
        return Step.ACCEPT.refusal(this, desk).orElseGet(() -> {
            standBy(now, desk.name());
            return done(Step.ACCEPT, desk, now, Change.of(TaskState.ACCEPTED));
        });
    }

    /** Not by then, but by a later date. After an insistence it is yes or no. */
    public Decision counter(Desk desk, Instant offered, Reason why, Instant now) {
        return Step.COUNTER
                .refusal(this, desk)
                .or(() -> noCounter(offered, now))
                .orElseGet(() -> {
                    offer(offered);
                    giveReason(why);
                    return done(
                            Step.COUNTER,
                            desk,
                            now,
                            Change.of(TaskState.COUNTERED, why).with("dueAt", counterDueAt()));
                });
    }

    /** The department cannot. */
    public Decision decline(Desk desk, Reason why, Instant now) {
        return Step.DECLINE.refusal(this, desk).orElseGet(() -> {
            giveReason(why);
            return done(Step.DECLINE, desk, now, Change.of(TaskState.DECLINED, why));
        });
    }

    /** The department stops, as sales asks. What was late by then stays broken. */
    public Decision acceptCancellation(Desk desk, Instant now) {
        return Step.CANCEL.refusal(this, desk).orElseGet(() -> {
            forgetAnswer();
            noticeLateness(now);
            return done(Step.CANCEL, desk, now, Change.of(TaskState.CANCELLED));
        });
    }

    /**
     * The department goes on with the work where it was.
     *
     * @param why may be null past the point of no return
     */
    public Decision refuseCancellation(Desk desk, Reason why, Instant now) {
        return Step.CANCEL.refusal(this, desk).or(() -> noRefusal(why, now)).orElseGet(() -> {
            goOn(now, desk.name());
            return new Decision.Done(tell(now, desk.name(), Change.cancellationRefused(why == null ? tooLate() : why)));
        });
    }

    /** @return empty when they, or somebody who came later, are known to be responsible already */
    public Optional<TaskProgressed> hear(OtherSalesperson other, Instant now) {
        if (other.revision() <= salespersonRevision()) {
            return Optional.empty();
        }
        Change change = Change.of(Change.SALESPERSON_CHANGED, other.why())
                .with("from", salesperson())
                .with("to", other.salesperson());
        belongTo(other.salesperson(), other.revision());
        return Optional.of(tell(now, other.by(), change));
    }

    TaskProgressed moveTo(TaskState next, Instant now, String by, Change change) {
        enter(next, now, by);
        return tell(now, by, change);
    }

    TaskProgressed tell(Instant now, String by, Change change) {
        rise();
        return new TaskProgressed(self(), now, by, change);
    }

    Decision done(Step step, Desk desk, Instant now, Change change) {
        return new Decision.Done(moveTo(step.target(), now, desk.name(), change));
    }

    private Optional<Decision> noCounter(Instant offered, Instant now) {
        if (insistence() != null) {
            return Optional.of(new Decision.InsistedUpon(dueAt(), insistence()));
        }
        Instant mustBeAfter = now.isAfter(dueAt()) ? now : dueAt();
        return offered.isAfter(mustBeAfter) ? Optional.empty() : Optional.of(new Decision.NoLaterDate(mustBeAfter));
    }

    private Optional<Decision> noRefusal(Reason why, Instant now) {
        return why == null && !terms().isPastPointOfNoReturn(now)
                ? Optional.of(new Decision.ReasonNeeded(terms().pointOfNoReturn()))
                : Optional.empty();
    }

    private Reason tooLate() {
        return new Reason(ReasonCode.OTHER, "It is past its point of no return, " + terms().pointOfNoReturn() + ".");
    }
}
