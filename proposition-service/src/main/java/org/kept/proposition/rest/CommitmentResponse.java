package org.kept.proposition.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Promise;

/** A commitment as its proposition shows it; {@code kept} and {@code completedAt} are absent until known. */
record CommitmentResponse(
        UUID commitmentId,
        String department,
        String promise,
        Instant dueAt,
        String timeZone,
        String state,
        boolean overdue,
        Boolean kept,
        Instant completedAt) {

    static CommitmentResponse of(Commitment commitment) {
        Promise promise = commitment.promise();
        return new CommitmentResponse(
                commitment.id(),
                promise.department(),
                promise.text(),
                promise.dueAt(),
                promise.timeZone().getId(),
                commitment.state().name().toLowerCase(Locale.ROOT),
                commitment.overdue(),
                commitment.kept(),
                commitment.completedAt());
    }
}
