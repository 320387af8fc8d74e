package org.kept.proposition.unblocking.domain;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.PropositionState;

/**
 * Something of a proposition that waits for somebody.
 *
 * @param isOwnerGone its owner is in no team any more
 * @param isAmendment it is its next version that waits for a signature
 * @param commitmentId null for the whole; then so are the department and its state
 * @param since when anything was last told or heard of it
 */
public record Waiting(
        String owner,
        boolean isOwnerGone,
        UUID propositionId,
        String accountId,
        PropositionState state,
        boolean isAmendment,
        UUID commitmentId,
        String department,
        CommitmentState commitmentState,
        Instant since) {}
