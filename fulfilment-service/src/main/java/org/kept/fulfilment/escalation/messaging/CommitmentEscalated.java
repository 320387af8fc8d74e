package org.kept.fulfilment.escalation.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.escalation.domain.Escalation;

/** The wire form of {@code org.kept.commitment.escalated.v1}: named people hear that a department does not answer. */
record CommitmentEscalated(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        String state,
        long revision,
        int step,
        int steps,
        List<String> notified,
        Instant askedAt,
        Instant answerDueAt,
        long waitedWorkingSeconds,
        Instant escalatedAt,
        String text) {
    static final String TYPE = "org.kept.commitment.escalated.v1";

    static CommitmentEscalated of(Task task, Escalation escalation) {
        return new CommitmentEscalated(
                task.commitmentId(),
                task.propositionId(),
                task.accountId(),
                task.department(),
                task.salesperson(),
                task.state().word(),
                task.revision(),
                escalation.step(),
                escalation.steps(),
                escalation.notified(),
                escalation.askedAt(),
                escalation.answerDueAt(),
                escalation.waited().toSeconds(),
                escalation.at(),
                escalation.words());
    }
}
