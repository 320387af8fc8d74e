package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.commitment.cancellation-requested.v1}: a department is asked to stop, and may refuse. */
record CommitmentCancellationRequested(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        long revision,
        String reason,
        String requestedBy,
        Instant requestedAt) {
    static final String TYPE = "org.kept.commitment.cancellation-requested.v1";

    static CommitmentCancellationRequested of(PropositionEvent.CancellationRequested event) {
        Commitment commitment = event.commitment();
        return new CommitmentCancellationRequested(
                commitment.id(),
                event.proposition().id(),
                event.proposition().accountId(),
                commitment.promise().department(),
                commitment.revision(),
                event.act().why(),
                event.act().by(),
                event.act().at());
    }
}
