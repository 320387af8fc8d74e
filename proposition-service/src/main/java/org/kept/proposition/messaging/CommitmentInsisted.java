package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.commitment.insisted.v1}: somebody, by name, stands by what was promised. */
record CommitmentInsisted(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        long revision,
        String reason,
        String insistedBy,
        Instant insistedAt,
        Instant dueAt) {
    static final String TYPE = "org.kept.commitment.insisted.v1";

    static CommitmentInsisted of(PropositionEvent.Insisted event) {
        Commitment commitment = event.commitment();
        return new CommitmentInsisted(
                commitment.id(),
                event.proposition().id(),
                event.proposition().accountId(),
                commitment.promise().department(),
                commitment.revision(),
                event.act().why(),
                event.act().by(),
                event.act().at(),
                commitment.promise().dueAt());
    }
}
