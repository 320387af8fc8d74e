package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.application.Waiting;
import org.kept.fulfilment.domain.Insistence;
import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Predecessor;
import org.kept.fulfilment.domain.PropositionValue;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.rest.ForecastBody;

/**
 * A task as it stands. {@code kept}, and who accepted and completed it when, are absent until known; the counter, the
 * reason and the insistence are there while they hold, and {@code answerDueAt} while the department is to answer.
 *
 * @param pausedSince there while the department's clock stands still
 * @param pausedSeconds working time that the department was given back so far; {@code dueAt} has moved by it
 * @param readiness {@code ready}, {@code waiting} or {@code blocked}: whether what it depends on is there
 * @param waitsFor of what it depends on, what is not there
 * @param waiting in words: for what it waits, and what has to happen; absent when it is ready
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
        Instant answerDueAt,
        ValueBody value,
        Integer percentDone,
        Integer quantityDone,
        String assignee,
        Instant pausedSince,
        long pausedSeconds,
        String readiness,
        boolean startable,
        List<AwaitedBody> waitsFor,
        String waiting,
        List<Milestone> milestones,
        List<EvidenceBody> evidence,
        ForecastBody forecast) {

    record InsistenceBody(String by, Instant at, String reason) {
        static InsistenceBody of(Insistence insistence) {
            return insistence == null ? null : new InsistenceBody(insistence.by(), insistence.at(), insistence.why());
        }
    }

    record ValueBody(String amount, String currency) {
        static ValueBody of(PropositionValue value) {
            return value == null ? null : new ValueBody(value.amount(), value.currency());
        }
    }

    /**
     * @param first of what it depends on, what is not there
     * @param forecast null when there is none
     */
    static TaskResponse of(Task task, List<Predecessor> first, Forecast forecast) {
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
                task.answerDueAt(),
                ValueBody.of(task.terms().value()),
                task.work().percentDone(),
                task.work().quantityDone(),
                task.work().assignee(),
                task.pause().pausedSince(),
                task.pause().pausedSeconds(),
                task.readiness().word(),
                task.isStartable(),
                AwaitedBody.of(first),
                first.isEmpty() ? null : Waiting.words(first),
                task.milestones().all().isEmpty() ? null : task.milestones().all(),
                EvidenceBody.of(task.evidence()),
                ForecastBody.of(forecast));
    }
}
