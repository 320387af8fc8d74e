package org.kept.fulfilment.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a desk can do with a task: from which states, and where it leads. */
enum Step {
    ACCEPT(TaskState.ACCEPTED, TaskState.ACKNOWLEDGED),
    COUNTER(TaskState.COUNTERED, TaskState.ACKNOWLEDGED),
    DECLINE(TaskState.DECLINED, TaskState.ACKNOWLEDGED),
    START(TaskState.IN_PROGRESS, TaskState.ACCEPTED),
    HOLD(TaskState.HELD, TaskState.ACCEPTED, TaskState.IN_PROGRESS),
    RESUME(TaskState.IN_PROGRESS, TaskState.HELD),
    COMPLETE(TaskState.COMPLETED, TaskState.ACCEPTED, TaskState.IN_PROGRESS),
    FAIL(TaskState.FAILED, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.HELD),
    /** Stops, as sales asks. Who refuses to stop goes back to where the work was. */
    CANCEL(TaskState.CANCELLED, TaskState.PENDING_CANCELLATION),
    /** Says how far the work is. */
    PROGRESS(null, TaskState.IN_PROGRESS),
    /** Says which point the work will pass, or has passed. */
    MILESTONE(null, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.HELD),
    /** Says who does it. */
    ASSIGN(
            null,
            TaskState.ACKNOWLEDGED,
            TaskState.ACCEPTED,
            TaskState.IN_PROGRESS,
            TaskState.HELD,
            TaskState.COUNTERED,
            TaskState.DECLINED,
            TaskState.PENDING_CANCELLATION),
    /** Says when it will be there, as the department has decided for its day. */
    POSTPONE(
            null,
            TaskState.ACKNOWLEDGED,
            TaskState.ACCEPTED,
            TaskState.IN_PROGRESS,
            TaskState.HELD,
            TaskState.COUNTERED,
            TaskState.PENDING_CANCELLATION);

    private final TaskState target;
    private final TaskState needed;
    private final Set<TaskState> origins;

    Step(TaskState target, TaskState needed, TaskState... others) {
        this.target = target;
        this.needed = needed;
        this.origins = EnumSet.of(needed, others);
    }

    /** @return null when the task stays where it is */
    TaskState target() {
        return target;
    }

    /** @return why this desk cannot take it with this task; empty when it can */
    Optional<Decision> refusal(TaskRecord task, Desk desk) {
        if (!desk.department().equals(task.department())) {
            return Optional.of(new Decision.NotTheirs(task.department()));
        }
        if (!origins.contains(task.state())) {
            return Optional.of(
                    task.state().ordinal() < needed.ordinal()
                            ? new Decision.TooEarly(task.state(), needed)
                            : new Decision.AlreadyThere(task.state(), task.stateBy(), task.stateSince()));
        }
        boolean needsOthers = this == START || this == RESUME || this == COMPLETE;
        return needsOthers && task.readiness() != Readiness.READY
                ? Optional.of(new Decision.Waits(task.readiness(), List.of()))
                : Optional.empty();
    }
}
