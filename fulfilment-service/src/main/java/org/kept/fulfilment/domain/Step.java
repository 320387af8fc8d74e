package org.kept.fulfilment.domain;

import java.util.EnumSet;
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
    CANCEL(TaskState.CANCELLED, TaskState.PENDING_CANCELLATION);

    private final TaskState target;
    private final TaskState needed;
    private final Set<TaskState> origins;

    Step(TaskState target, TaskState needed, TaskState... others) {
        this.target = target;
        this.needed = needed;
        this.origins = EnumSet.of(needed, others);
    }

    TaskState target() {
        return target;
    }

    boolean leadsFrom(TaskState state) {
        return origins.contains(state);
    }

    /** The first state from which it leads. */
    TaskState needed() {
        return needed;
    }

    /** A step in between is missing; otherwise the task is past it, or waits for somebody else. */
    boolean comesTooEarlyFor(TaskState state) {
        return state.ordinal() < needed.ordinal();
    }
}
