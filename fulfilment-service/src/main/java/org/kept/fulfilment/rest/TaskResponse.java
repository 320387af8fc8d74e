package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.UUID;

import org.kept.fulfilment.domain.Task;

/** A task as it stands; {@code kept}, and who accepted and completed it when, are absent until known. */
record TaskResponse(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        String promise,
        Instant dueAt,
        String timeZone,
        String state,
        boolean overdue,
        Boolean kept,
        long revision,
        Instant madeAt,
        Instant acceptedAt,
        String acceptedBy,
        Instant completedAt,
        String completedBy) {

    static TaskResponse of(Task task) {
        return new TaskResponse(
                task.commitmentId(),
                task.propositionId(),
                task.accountId(),
                task.department(),
                task.salesperson(),
                task.promise(),
                task.dueAt(),
                task.timeZone(),
                task.state().word(),
                task.overdue(),
                task.kept(),
                task.revision(),
                task.madeAt(),
                task.acceptedAt(),
                task.acceptedBy(),
                task.completedAt(),
                task.completedBy());
    }
}
