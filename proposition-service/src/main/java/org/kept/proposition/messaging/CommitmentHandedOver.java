package org.kept.proposition.messaging;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.PropositionEvent;

/**
 * The wire form of {@code org.kept.commitment.handed-over.v1}: a department asks somebody else from now on. What it owes
 * stays what it was, so the revision of the commitment stays, and an answer that is under way still counts.
 */
record CommitmentHandedOver(
        UUID commitmentId, String department, @JsonUnwrapped PropositionHandedOver handedOver) {
    static final String TYPE = "org.kept.commitment.handed-over.v1";

    static CommitmentHandedOver of(PropositionEvent.HandedOver event, Commitment commitment) {
        return new CommitmentHandedOver(
                commitment.id(), commitment.promise().department(), PropositionHandedOver.of(event));
    }
}
