package org.kept.proposition.rest;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Proposition;

/** A commitment by itself, with the proposition that it is part of. */
record OwedResponse(
        UUID propositionId,
        String accountId,
        String salesperson,
        String propositionState,
        @JsonUnwrapped CommitmentResponse commitment) {

    static OwedResponse of(Commitment commitment) {
        Proposition proposition = commitment.proposition();
        return new OwedResponse(
                proposition.id(),
                proposition.accountId(),
                proposition.salesperson(),
                proposition.state().word(),
                CommitmentResponse.of(commitment));
    }
}
