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

    /** Whether tasks that depend on this one may stand differently now. */
    public boolean mattersToFollowers() {
        return MATTERS_TO_FOLLOWERS.contains(change.what());
    }
}
