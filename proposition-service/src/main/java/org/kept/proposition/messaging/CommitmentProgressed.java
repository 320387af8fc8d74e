package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.jboss.logging.Logger;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Jeopardy;
import org.kept.proposition.domain.Progress;
import org.kept.proposition.domain.Standing;

/** What this service uses of fulfilment's {@code org.kept.commitment.progressed.v1}. */
record CommitmentProgressed(
        UUID commitmentId,
        UUID propositionId,
        String state,
        long revision,
        boolean overdue,
        Boolean kept,
        Instant completedAt,
        Instant expectedAt,
        Instant counterDueAt,
        Reason reason,
        Danger jeopardy,
        Long commitmentRevision,
        Refusal cancellationRefused,
        String by) {
    static final String TYPE = "org.kept.commitment.progressed.v1";

    private static final Logger LOG = Logger.getLogger(CommitmentProgressed.class);

    record Reason(String code, String text) {}

    record Danger(String level, Double score, String reason) {}

    record Refusal(String reason) {}

    /** @throws PoisonEvent when it names no commitment or no state */
    Progress toProgress() {
        if (commitmentId == null || propositionId == null || state == null) {
            throw new PoisonEvent("commitmentId, propositionId and state are needed.");
        }
        return new Progress(
                commitmentId,
                revision,
                known(),
                overdue,
                kept,
                completedAt,
                standing(),
                jeopardy == null ? null : new Jeopardy(jeopardy.level(), jeopardy.score(), jeopardy.reason()),
                commitmentRevision,
                refusal(),
                by);
    }

    /** A state that a later release brings is no reason to lose the rest of the report. */
    private CommitmentState known() {
        CommitmentState known = CommitmentState.ofWord(state)
                .filter(word -> word != CommitmentState.DRAFT)
                .orElse(null);
        if (known == null) {
            LOG.warnf("Commitment %s is '%s', which is not known here: its state stays.", commitmentId, state);
        }
        return known;
    }

    private Standing standing() {
        return new Standing(
                expectedAt, counterDueAt, reason == null ? null : reason.code(), reason == null ? null : reason.text());
    }

    private String refusal() {
        if (cancellationRefused == null) {
            return null;
        }
        return cancellationRefused.reason() == null ? "no reason was told" : cancellationRefused.reason();
    }
}
