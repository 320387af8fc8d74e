package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What sales says about a commitment after it was made. Of one commitment, the highest revision counts. Every word is
 * answered, also one that comes too late.
 */
public sealed interface SalesWord {
    UUID commitmentId();

    String department();

    /** Of the commitment; rises with every word. */
    long revision();

    /** Called by the task, once it knows that this is news. */
    TaskProgressed tellTo(Task task, Instant now);

    /**
     * It is something else now, so an answer to what it was is asked for again; a counter that sales agrees to is an answer
     * already. What is settled stays as it is. No other date mends a broken promise.
     *
     * @param agreedCounter sales agrees to the date that the department has offered, and says so with this
     */
    record Amended(Commitment commitment, boolean agreedCounter) implements SalesWord {
        @Override
        public UUID commitmentId() {
            return commitment.id();
        }

        @Override
        public String department() {
            return commitment.department();
        }

        @Override
        public long revision() {
            return commitment.revision();
        }

        @Override
        public TaskProgressed tellTo(Task task, Instant now) {
            String by = commitment.salesperson();
            if (task.state().isSettled()) {
                return task.tell(now, by, Change.of(Change.AMENDED_TOO_LATE));
            }
            Terms next = commitment.terms();
            boolean agreed = agreedCounter && wasOffered(task.counterDueAt());
            Change change = new Change(
                    agreed ? Change.COUNTER_AGREED : Change.AMENDED,
                    null,
                    task.terms().differencesTo(next));
            String answeredBy = task.stateBy();
            task.belongTo(by, commitment.salespersonRevision());
            task.becomes(next, null);
            if (!agreed) {
                return task.moveTo(TaskState.ACKNOWLEDGED, now, by, change);
            }
            task.standBy(now, answeredBy);
            return task.moveTo(TaskState.ACCEPTED, now, by, change);
        }

        /** An agreement holds for the date that the department has offered, or a later one. */
        private boolean wasOffered(Instant counterDueAt) {
            return counterDueAt != null && !commitment.terms().dueAt().isBefore(counterDueAt);
        }
    }

    /**
     * A no, or a later date, is not taken for an answer: it is asked again. To whatever else the task is, this adds nothing
     * but itself.
     *
     * @param dueAt on which sales insists
     */
    record Insisted(UUID commitmentId, String department, long revision, Instant dueAt, Insistence insistence)
            implements SalesWord {
        @Override
        public TaskProgressed tellTo(Task task, Instant now) {
            Change change = Change.of(Change.INSISTED, insistence.why()).with("dueAt", dueAt);
            if (task.state() != TaskState.COUNTERED && task.state() != TaskState.DECLINED) {
                return task.tell(now, insistence.by(), change);
            }
            task.becomes(task.terms().dueBy(dueAt), insistence);
            return task.moveTo(TaskState.ACKNOWLEDGED, now, insistence.by(), change);
        }
    }

    /** What no department stands by is stopped at once; one that has said yes is asked. */
    record CancellationRequested(UUID commitmentId, String department, long revision, String by, String why)
            implements SalesWord {
        @Override
        public TaskProgressed tellTo(Task task, Instant now) {
            Change change = Change.of(Change.CANCELLATION_REQUESTED, why);
            return switch (task.state()) {
                case COMPLETED, FAILED -> task.tell(now, null, tooLate(task.state()));
                case CANCELLED, PENDING_CANCELLATION -> task.tell(now, by, change);
                case ACKNOWLEDGED, COUNTERED, DECLINED -> stop(task, now);
                case ACCEPTED, IN_PROGRESS, HELD -> {
                    task.interrupt(TaskState.PENDING_CANCELLATION, now, by);
                    yield task.tell(now, by, change);
                }
            };
        }

        private TaskProgressed stop(Task task, Instant now) {
            task.forgetAnswer();
            task.noticeLateness(now);
            return task.moveTo(TaskState.CANCELLED, now, by, Change.of(TaskState.CANCELLED.word(), why));
        }

        private static Change tooLate(TaskState state) {
            return Change.cancellationRefused(new Reason(ReasonCode.OTHER, "It is " + state.word() + " already."));
        }
    }
}
