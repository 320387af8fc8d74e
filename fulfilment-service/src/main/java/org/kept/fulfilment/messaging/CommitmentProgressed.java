package org.kept.fulfilment.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;

/** The wire form of {@code org.kept.commitment.progressed.v1}: how far a department is with what was promised. */
record CommitmentProgressed(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String state,
        long revision,
        Instant changedAt,
        Instant dueAt,
        boolean overdue,
        Boolean kept,
        Instant completedAt,
        String by) {
    static final String TYPE = "org.kept.commitment.progressed.v1";

    static CommitmentProgressed of(TaskProgressed event) {
        Task task = event.task();
        return new CommitmentProgressed(
                task.commitmentId(),
                task.propositionId(),
                task.accountId(),
                task.department(),
                task.state().word(),
                task.revision(),
                event.at(),
                task.dueAt(),
                task.overdue(),
                task.kept(),
                task.completedAt(),
                event.by());
    }
}
