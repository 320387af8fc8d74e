package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
public class Task extends AnsweredTask {
    protected Task() {}

    private Task(Commitment commitment, Instant now) {
        super(commitment, now);
    }

    /** The department has received what was promised on its behalf. */
    public static TaskProgressed takeOn(Commitment commitment, Instant now) {
        return new Task(commitment, now).moveTo(TaskState.ACKNOWLEDGED, now, null, Change.of(TaskState.ACKNOWLEDGED));
    }

    @Override
    Task self() {
        return this;
    }

    /** Once all that it depends on is completed. */
    public Decision start(Desk desk, Instant now) {
        return Step.START.refusal(this, desk).orElseGet(() -> done(Step.START, desk, now, Change.of(Change.STARTED)));
    }

    /**
     * @param reasons which of them stop the department's clock
     * @param expected when it will be delivered after all; null when nobody can tell
     */
    public Decision hold(Desk desk, Reason why, HoldReasons reasons, Instant expected, Instant now) {
        return Step.HOLD.refusal(this, desk).orElseGet(() -> {
            giveReason(why);
            expect(expected);
            if (reasons.pauses(why.code())) {
                stopClock(now);
            }
            Change change = Change.of(TaskState.HELD, why).with("expectedAt", expected);
            return done(Step.HOLD, desk, now, change);
        });
    }

    /**
     * @param why it goes on, with or without a code; null when nobody says so
     * @param time of the department, in which a clock that stood still is set back
     */
    public Decision resume(Desk desk, Reason why, WorkingTime time, Instant now) {
        return Step.RESUME.refusal(this, desk).orElseGet(() -> {
            giveReason(null);
            Instant dueBefore = dueAt();
            goOnWithClock(time, now);
            Change change = Change.resumed(why);
            return done(Step.RESUME, desk, now, dueBefore.equals(dueAt()) ? change : change.with("dueAt", dueAt()));
        });
    }

    /** How far it is. Less than before needs a reason. */
    public Decision progress(Desk desk, Progress said, Instant now) {
        return Step.PROGRESS.refusal(this, desk).or(() -> noProgress(said)).orElseGet(() -> {
            work(work().with(said));
            expect(said.expectedAt());
            Change change = Change.of(Change.PROGRESSED, said.why())
                    .with("percent", said.percent())
                    .with("quantityDone", said.quantityDone())
                    .with("expectedAt", said.expectedAt());
            return new Decision.Done(tell(now, desk.name(), change));
        });
    }

    public Decision milestone(Desk desk, Milestone said, Instant now) {
        return Step.MILESTONE
                .refusal(this, desk)
                .or(() -> milestones().doubt(said, now))
                .orElseGet(() -> {
                    milestones(milestones().with(said));
                    Change change = Change.of(
                                    said.reachedAt() == null ? Change.MILESTONE_PLANNED : Change.MILESTONE_REACHED)
                            .with("name", said.name())
                            .with("plannedAt", said.plannedAt())
                            .with("reachedAt", said.reachedAt());
                    return new Decision.Done(tell(now, desk.name(), change));
                });
    }

    /** Words of the desk, for the timeline; also when all is over. */
    public Decision note(Desk desk, String words, Instant now) {
        return desk.department().equals(department())
                ? new Decision.Done(tell(now, desk.name(), Change.of(Change.NOTED, words)))
                : new Decision.NotTheirs(department());
    }

    /** Who speaks for the desk does it from now on. */
    public Decision take(Desk desk, Instant now) {
        return Step.ASSIGN
                .refusal(this, desk)
                .or(this::takenAlready)
                .or(() -> Work.doubt(desk.name()))
                .orElseGet(() -> {
                    work(work().assignedTo(desk.name()));
                    return new Decision.Done(
                            tell(now, desk.name(), Change.of(Change.TAKEN).with("to", desk.name())));
                });
    }

    /** @param to one of the colleagues, and anybody while the department names none; from whom has it, or from nobody */
    public Decision handOver(Desk desk, String to, Colleagues colleagues, String why, Instant now) {
        String from = work().assignee();
        String next = colleagues.called(to).map(Person::knownAs).orElse(to);
        return Step.ASSIGN
                .refusal(this, desk)
                .or(() -> colleagues.doubt(to))
                .or(() -> theirsAlready(next))
                .orElseGet(() -> {
                    work(work().assignedTo(next));
                    Change change = Change.of(Change.HANDED_OVER, why)
                            .with("from", from)
                            .with("to", next);
                    return new Decision.Done(tell(now, desk.name(), change));
                });
    }

    public Decision complete(Desk desk, Instant now) {
        return complete(desk, Proof.NONE, now);
    }

    /** The department has delivered. In time is what counts, whether or not anybody has noticed yet that it is late. */
    public Decision complete(Desk desk, Proof evidence, Instant now) {
        return Step.COMPLETE.refusal(this, desk).or(evidence::doubt).orElseGet(() -> {
            deliver(now, desk.name(), evidence);
            Change change = Change.of(TaskState.COMPLETED);
            return done(
                    Step.COMPLETE,
                    desk,
                    now,
                    evidence.all().isEmpty() ? change : change.with("evidence", evidence.words()));
        });
    }

    /** It will not be delivered, so it is broken, whatever the date. */
    public Decision fail(Desk desk, Reason why, Instant now) {
        return Step.FAIL.refusal(this, desk).orElseGet(() -> {
            giveReason(why);
            noticeLateness(now);
            breakForGood();
            return done(Step.FAIL, desk, now, Change.of(TaskState.FAILED, why));
        });
    }

    /**
     * Others were given the day on which it would have been delivered.
     *
     * @param decision by which, for the timeline
     */
    public Decision postpone(Desk desk, Instant expected, String why, UUID decision, Instant now) {
        return Step.POSTPONE.refusal(this, desk).orElseGet(() -> {
            expect(expected);
            Change change = Change.of(Change.POSTPONED, why)
                    .with("expectedAt", expected)
                    .with("decision", decision);
            return new Decision.Done(tell(now, desk.name(), change));
        });
    }

    /**
     * What it depends on has moved on.
     *
     * @return empty when that is no news, or comes too late to matter
     */
    public Optional<TaskProgressed> follow(Readiness next, Instant now) {
        if (state().isSettled() || next == readiness()) {
            return Optional.empty();
        }
        depend(next);
        return Optional.of(tell(now, null, Change.of(word(next))));
    }

    /** As {@link #follow}, when something else is told of it anyhow. */
    public void know(Readiness next) {
        if (!state().isSettled()) {
            depend(next);
        }
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

    private Optional<Decision> noProgress(Progress said) {
        if (said.saysNothing()) {
            return Optional.of(new Decision.DoesNotHold("percent", "or quantityDone or expectedAt must be given"));
        }
        boolean sameDate =
                said.expectedAt() == null || Exact.of(said.expectedAt()).equals(expectedAt());
        return work().doubt(said, terms())
                .or(() -> work().saysAlready(said) && sameDate
                        ? Optional.of(new Decision.NothingNew(
                                "It stands there already, at " + work().words() + "; say when it is further."))
                        : Optional.empty());
    }

    private Optional<Decision> takenAlready() {
        return Optional.ofNullable(work().assignee()).map(Decision.TakenAlready::new);
    }

    private Optional<Decision> theirsAlready(String to) {
        return to.equals(work().assignee()) ? takenAlready() : Optional.empty();
    }

    private static String word(Readiness readiness) {
        return switch (readiness) {
            case READY -> Change.STARTABLE;
            case WAITING -> Change.WAITING;
            case BLOCKED -> Change.BLOCKED;
        };
    }
}
