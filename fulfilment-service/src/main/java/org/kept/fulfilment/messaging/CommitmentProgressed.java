package org.kept.fulfilment.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.Change;
import org.kept.fulfilment.domain.Evidence;
import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Reason;
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
        Instant pointOfNoReturn,
        boolean overdue,
        Boolean kept,
        Instant completedAt,
        String by,
        long commitmentRevision,
        Instant customerDueAt,
        Instant counterDueAt,
        Instant expectedAt,
        Why reason,
        CancellationRefused cancellationRefused,
        WhatChanged change,
        Instant answerDueAt,
        String readiness,
        Integer percentDone,
        Integer quantityDone,
        List<Milestone> milestones,
        List<Evidence> evidence) {
    static final String TYPE = "org.kept.commitment.progressed.v1";

    record Why(String code, String text) {
        static Why of(Reason reason) {
            return reason == null ? null : new Why(reason.code().word(), reason.text());
        }
    }

    /** The department goes on; the state is what it was before it was asked to stop. */
    record CancellationRefused(String reason) {
        static CancellationRefused of(Change change) {
            return change.isCancellationRefused() ? new CancellationRefused(change.why()) : null;
        }
    }

    /** What has happened, in a word, and why; what a department says among itself stays there. */
    record WhatChanged(String what, String why) {
        static WhatChanged of(Change change) {
            return new WhatChanged(change.what(), change.isForTheDepartment() ? null : change.why());
        }
    }

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
                task.terms().pointOfNoReturn(),
                task.overdue(),
                task.kept(),
                task.completedAt(),
                event.by(),
                task.commitmentRevision(),
                task.terms().customerDueAt(),
                task.counterDueAt(),
                task.expectedAt(),
                Why.of(task.reason()),
                CancellationRefused.of(event.change()),
                WhatChanged.of(event.change()),
                task.answerDueAt(),
                task.readiness().word(),
                task.work().percentDone(),
                task.work().quantityDone(),
                task.milestones().all().isEmpty() ? null : task.milestones().all(),
                task.evidence().all().isEmpty() ? null : task.evidence().all());
    }
}
