package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.Insistence;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.rest.ForecastBody;

/**
 * A task as it stands. {@code kept}, and who accepted and completed it when, are absent until known; the counter, the
 * reason and the insistence are there while they hold; the forecast is there in what is read of open tasks.
 */
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
        String completedBy,
        long commitmentRevision,
        Instant stateSince,
        String type,
        Integer quantity,
        List<UUID> dependsOn,
        Instant pointOfNoReturn,
        Instant customerDueAt,
        Instant counterDueAt,
        Instant expectedAt,
        ReasonBody reason,
        InsistenceBody insistence,
        ForecastBody forecast) {

    record InsistenceBody(String by, Instant at, String reason) {
        static InsistenceBody of(Insistence insistence) {
            return insistence == null ? null : new InsistenceBody(insistence.by(), insistence.at(), insistence.why());
        }
    }

    static TaskResponse of(Task task) {
        return of(task, null);
    }

    /** @param forecast null when there is none, or it does not matter */
    static TaskResponse of(Task task, Forecast forecast) {
        return new TaskResponse(
                task.commitmentId(),
                task.propositionId(),
                task.accountId(),
                task.department(),
                task.salesperson(),
                task.terms().promise(),
                task.dueAt(),
                task.terms().timeZone(),
                task.state().word(),
                task.overdue(),
                task.kept(),
                task.revision(),
                task.madeAt(),
                task.acceptedAt(),
                task.acceptedBy(),
                task.completedAt(),
                task.completedBy(),
                task.commitmentRevision(),
                task.stateSince(),
                task.terms().type(),
                task.terms().quantity(),
                task.terms().dependsOn(),
                task.terms().pointOfNoReturn(),
                task.terms().customerDueAt(),
                task.counterDueAt(),
                task.expectedAt(),
                ReasonBody.of(task.reason()),
                InsistenceBody.of(task.insistence()),
                ForecastBody.of(forecast));
    }
}
