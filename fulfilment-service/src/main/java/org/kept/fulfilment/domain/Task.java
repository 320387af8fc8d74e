package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A commitment as its department works on it. Every change raises the revision by one and is told as one
 * {@link TaskProgressed}; others put these in order by that revision alone.
 *
 * <p>Instants come from the caller, who reads them from the one clock that all instances share.
 */
@Entity
@Table(name = "tasks")
public class Task extends TaskRecord {
    protected Task() {}

    private Task(Commitment commitment, Instant now) {
        super(commitment, now);
    }

    /** The department has received what was promised on its behalf. */
    public static TaskProgressed takeOn(Commitment commitment, Instant now) {
        return new Task(commitment, now).moveTo(TaskState.ACKNOWLEDGED, now, null, Change.of(TaskState.ACKNOWLEDGED));
    }

    /** The department stands by the promise. A late answer is an answer, too. */
    public Decision accept(Desk desk, Instant now) {
        return refusal(Step.ACCEPT, desk).orElseGet(() -> {
            standBy(now, desk.name());
            return done(Step.ACCEPT, desk, now, Change.of(TaskState.ACCEPTED));
        });
    }

    /** Not by then, but by a later date. After an insistence it is yes or no. */
    public Decision counter(Desk desk, Instant offered, Reason why, Instant now) {
        return refusal(Step.COUNTER, desk).or(() -> noCounter(offered, now)).orElseGet(() -> {
            offer(offered);
            giveReason(why);
            return done(
                    Step.COUNTER, desk, now, Change.of(TaskState.COUNTERED, why).with("dueAt", counterDueAt()));
        });
    }

    /** The department cannot. */
    public Decision decline(Desk desk, Reason why, Instant now) {
        return refusal(Step.DECLINE, desk).orElseGet(() -> {
            giveReason(why);
            return done(Step.DECLINE, desk, now, Change.of(TaskState.DECLINED, why));
        });
    }

    public Decision start(Desk desk, Instant now) {
        return refusal(Step.START, desk).orElseGet(() -> done(Step.START, desk, now, Change.of(Change.STARTED)));
    }

    /** @param expected when it will be delivered after all; null when nobody can tell */
    public Decision hold(Desk desk, Reason why, Instant expected, Instant now) {
        return refusal(Step.HOLD, desk).orElseGet(() -> {
            giveReason(why);
            expect(expected);
            return done(Step.HOLD, desk, now, Change.of(TaskState.HELD, why).with("expectedAt", expected));
        });
    }

    public Decision resume(Desk desk, Instant now) {
        return refusal(Step.RESUME, desk).orElseGet(() -> {
            giveReason(null);
            return done(Step.RESUME, desk, now, Change.of(Change.RESUMED));
        });
    }

    /** The department has delivered. In time is what counts, whether or not anybody has noticed yet that it is late. */
    public Decision complete(Desk desk, Instant now) {
        return refusal(Step.COMPLETE, desk).orElseGet(() -> {
            deliver(now, desk.name());
            return done(Step.COMPLETE, desk, now, Change.of(TaskState.COMPLETED));
        });
    }

    /** It will not be delivered, so it is broken, whatever the date. */
    public Decision fail(Desk desk, Reason why, Instant now) {
        return refusal(Step.FAIL, desk).orElseGet(() -> {
            giveReason(why);
            noticeLateness(now);
            breakForGood();
            return done(Step.FAIL, desk, now, Change.of(TaskState.FAILED, why));
        });
    }

    /** The department stops, as sales asks. What was late by then stays broken. */
    public Decision acceptCancellation(Desk desk, Instant now) {
        return refusal(Step.CANCEL, desk).orElseGet(() -> {
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
        return refusal(Step.CANCEL, desk).or(() -> noRefusal(why, now)).orElseGet(() -> {
            goOn(now, desk.name());
            return new Decision.Done(tell(now, desk.name(), Change.cancellationRefused(why == null ? tooLate() : why)));
        });
    }

    /** @return empty when there is nothing new to tell: it is settled, or not due yet, or known to be overdue */
    public Optional<TaskProgressed> passDueDate(Instant now) {
        if (state().isSettled() || overdue() || !now.isAfter(terms().keptUntil())) {
            return Optional.empty();
        }
        noticeLateness(now);
        return Optional.of(tell(now, null, Change.of(Change.OVERDUE)));
    }

    /** Somebody was told that the department does not answer. */
    public TaskProgressed escalate(Change told, Instant now) {
        return tell(now, null, told);
    }

    /** @return empty when this word of sales, or a later one, has been heard before */
    public Optional<TaskProgressed> hear(SalesWord word, Instant now) {
        if (word.revision() <= commitmentRevision()) {
            return Optional.empty();
        }
        heard(word.revision());
        return Optional.of(word.tellTo(this, now));
    }

    TaskProgressed moveTo(TaskState next, Instant now, String by, Change change) {
        enter(next, now, by);
        return tell(now, by, change);
    }

    TaskProgressed tell(Instant now, String by, Change change) {
        rise();
        return new TaskProgressed(this, now, by, change);
    }

    private Decision done(Step step, Desk desk, Instant now, Change change) {
        return new Decision.Done(moveTo(step.target(), now, desk.name(), change));
    }

    private Optional<Decision> refusal(Step step, Desk desk) {
        if (!desk.department().equals(department())) {
            return Optional.of(new Decision.NotTheirs(department()));
        }
        if (step.leadsFrom(state())) {
            return Optional.empty();
        }
        return Optional.of(
                step.comesTooEarlyFor(state())
                        ? new Decision.TooEarly(state(), step.needed())
                        : new Decision.AlreadyThere(state(), stateBy(), stateSince()));
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
