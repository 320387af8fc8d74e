package org.kept.proposition.messaging;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.PropositionEvent;

/**
 * The wire form of {@code org.kept.commitment.amended.v1}: what a department owes has changed, and this is all of it.
 *
 * @param agreedCounter it is what the department itself has offered
 */
record CommitmentAmended(
        @JsonUnwrapped CommitmentTerms terms,
        Instant amendedAt,
        String amendedBy,
        String reason,
        boolean agreedCounter) {
    static final String TYPE = "org.kept.commitment.amended.v1";

    static CommitmentAmended of(PropositionEvent.CommitmentAmended event) {
        return new CommitmentAmended(
                CommitmentTerms.of(event.commitment()),
                event.act().at(),
                event.act().by(),
                event.act().why(),
                event.agreedCounter());
    }
}
