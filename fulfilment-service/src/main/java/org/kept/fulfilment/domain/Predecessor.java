package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * A commitment that has to be there before another can be worked on.
 *
 * @param department null when nobody here has heard of it yet
 * @param state null when nobody here has heard of it yet, which counts as not done
 * @param expectedAt when it is expected to be delivered, else when it is due; null when nobody here has heard of it
 */
public record Predecessor(UUID commitmentId, String department, TaskState state, Instant expectedAt) {
    public static Predecessor unknown(UUID commitmentId) {
        return new Predecessor(commitmentId, null, null, null);
    }

    public boolean isDone() {
        return state == TaskState.COMPLETED;
    }

    /** It will not come, unless sales does something about it. */
    public boolean isOff() {
        return state == TaskState.FAILED || state == TaskState.CANCELLED || state == TaskState.DECLINED;
    }

    /** What they mean for the task that waits for all of them. */
    public static Readiness readiness(Collection<Predecessor> all) {
        if (all.stream().anyMatch(Predecessor::isOff)) {
            return Readiness.BLOCKED;
        }
        return all.stream().allMatch(Predecessor::isDone) ? Readiness.READY : Readiness.WAITING;
    }
}
