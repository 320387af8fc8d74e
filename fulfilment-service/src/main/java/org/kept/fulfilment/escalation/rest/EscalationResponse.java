package org.kept.fulfilment.escalation.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.escalation.domain.ResponseClock;
import org.kept.fulfilment.escalation.persistence.ResponseClocks.Escalated;

/**
 * A task whose department is silent beyond its response time.
 *
 * @param step how many steps were taken
 * @param notified who heard of the last one
 * @param told who heard of any step since it was asked
 * @param nextStepAt absent behind the last
 */
record EscalationResponse(
        UUID commitmentId,
        String accountId,
        String department,
        String salesperson,
        String promise,
        Instant dueAt,
        String state,
        Instant askedAt,
        Instant answerDueAt,
        int step,
        List<String> notified,
        List<String> told,
        Instant escalatedAt,
        Instant nextStepAt) {
    static EscalationResponse of(Escalated escalated) {
        Task task = escalated.task();
        ResponseClock clock = escalated.clock();
        return new EscalationResponse(
                task.commitmentId(),
                task.accountId(),
                task.department(),
                task.salesperson(),
                task.terms().promise(),
                task.dueAt(),
                task.state().word(),
                clock.askedAt(),
                task.answerDueAt(),
                clock.stepDone(),
                clock.notified(),
                clock.told(),
                clock.escalatedAt(),
                clock.nextAt());
    }
}
