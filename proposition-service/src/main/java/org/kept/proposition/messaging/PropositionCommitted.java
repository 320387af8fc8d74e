package org.kept.proposition.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.committed.v1}: the whole of what one customer was promised. */
record PropositionCommitted(
        UUID propositionId,
        int version,
        String accountId,
        String salesperson,
        String statement,
        LocalDate validUntil,
        Instant committedAt,
        List<Promised> commitments) {
    static final String TYPE = "org.kept.proposition.committed.v1";

    /** A commitment within. */
    record Promised(UUID commitmentId, String department, String promise, Instant dueAt, String timeZone) {
        static Promised of(Commitment commitment) {
            Promise promise = commitment.promise();
            return new Promised(
                    commitment.id(),
                    promise.department(),
                    promise.text(),
                    promise.dueAt(),
                    promise.timeZone().getId());
        }
    }

    static PropositionCommitted of(PropositionEvent.Committed event) {
        Proposition proposition = event.proposition();
        return new PropositionCommitted(
                proposition.id(),
                1,
                proposition.accountId(),
                proposition.salesperson(),
                proposition.statement(),
                proposition.validUntil(),
                event.act().at(),
                proposition.commitments().stream().map(Promised::of).toList());
    }
}
