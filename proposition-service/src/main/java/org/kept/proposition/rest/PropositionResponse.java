package org.kept.proposition.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Timeline;

/**
 * A proposition as it stands.
 *
 * @param version what its ETag says; it rises with every change
 * @param versionNumber of what is promised: 0 in a draft, 1 with the commit, one more with each amendment
 * @param amendmentAskedAt since when the next version waits for a manager's signature; absent when none does
 * @param coSignature what it waits for; absent when it waits for none, and in answers to a change
 * @param nextDueAt the earliest due date of what is open of it
 * @param atRisk whether one of its commitments is
 */
record PropositionResponse(
        UUID propositionId,
        String accountId,
        String salesperson,
        String statement,
        MoneyBody value,
        LocalDate validUntil,
        String state,
        long version,
        int versionNumber,
        Instant createdAt,
        Instant committedAt,
        Instant withdrawalRequestedAt,
        Instant amendmentAskedAt,
        AwaitedSignature coSignature,
        Instant nextDueAt,
        String selfServiceReason,
        boolean atRisk,
        List<CommitmentResponse> commitments) {

    static PropositionResponse of(Proposition proposition) {
        return of(proposition, null);
    }

    /** @param asked when it was asked for a signature that is waited for still, or null */
    static PropositionResponse of(Proposition proposition, Timeline.Entry asked) {
        List<Commitment> commitments = proposition.commitments();
        return new PropositionResponse(
                proposition.id(),
                proposition.accountId(),
                proposition.salesperson(),
                proposition.statement(),
                MoneyBody.of(proposition.value()),
                proposition.validUntil(),
                proposition.state().word(),
                proposition.version(),
                proposition.versionNumber(),
                proposition.createdAt(),
                proposition.committedAt(),
                proposition.withdrawalRequestedAt(),
                proposition.amendmentAskedAt(),
                AwaitedSignature.of(asked),
                proposition.nextDueAt(),
                proposition.selfServiceReason(),
                commitments.stream().anyMatch(Commitment::atRisk),
                commitments.stream().map(CommitmentResponse::of).toList());
    }
}
