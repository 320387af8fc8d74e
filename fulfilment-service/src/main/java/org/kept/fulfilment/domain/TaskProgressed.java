package org.kept.fulfilment.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A task has moved on, for others to know and for its timeline.
 *
 * @param task as it stands after the change
 * @param by who moved it; null when time did, or the service itself
 */
public record TaskProgressed(Task task, Instant at, String by, Change change) {
    private static final Set<String> MATTERS_TO_FOLLOWERS = Set.of(
            TaskState.COMPLETED.word(),
            TaskState.FAILED.word(),
            TaskState.CANCELLED.word(),
            TaskState.DECLINED.word(),
            Change.AMENDED,
            Change.INSISTED);
    private static final Set<String> UNSEEN =
            Set.of(Change.STARTABLE, Change.WAITING, Change.BLOCKED, Change.POSTPONED);
    private static final Set<String> NEW_TERMS =
            Set.of(TaskState.ACKNOWLEDGED.word(), Change.AMENDED, Change.COUNTER_AGREED);

    /**
     * Whether its department, which knows what it has said itself and what sales has said to it, could not know of it. A
     * task that depends on others begins with its readiness, and may have another one with other terms: who waits for a
     * change of it has to know from where.
     */
    public boolean isNewsToItsDepartment() {
        return UNSEEN.contains(change.what())
                || !task.terms().dependsOn().isEmpty() && NEW_TERMS.contains(change.what());
    }

    /** Whether tasks that depend on this one may stand differently now. */
    public boolean mattersToFollowers() {
        return MATTERS_TO_FOLLOWERS.contains(change.what());
    }
}
