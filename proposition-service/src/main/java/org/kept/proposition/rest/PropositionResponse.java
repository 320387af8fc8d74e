package org.kept.proposition.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kept.proposition.domain.Proposition;

/** A proposition as it stands. {@code version} is what its ETag says. */
record PropositionResponse(
        UUID propositionId,
        String accountId,
        String salesperson,
        String statement,
        LocalDate validUntil,
        String state,
        long version,
        Instant createdAt,
        Instant committedAt,
        List<CommitmentResponse> commitments) {

    static PropositionResponse of(Proposition proposition) {
        return new PropositionResponse(
                proposition.id(),
                proposition.accountId(),
                proposition.salesperson(),
                proposition.statement(),
                proposition.validUntil(),
                proposition.state().name().toLowerCase(Locale.ROOT),
                proposition.version(),
                proposition.createdAt(),
                proposition.committedAt(),
                proposition.commitments().stream().map(CommitmentResponse::of).toList());
    }
}
