package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.proposition.domain.Outcome;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.withdrawn.v1}: departments are asked to stop; what ends how, they tell. */
record PropositionWithdrawn(
        UUID propositionId,
        int version,
        String accountId,
        String salesperson,
        String reason,
        String withdrawnBy,
        Instant withdrawnAt,
        List<Stopped> outcomes) {
    static final String TYPE = "org.kept.proposition.withdrawn.v1";

    /** @param outcome {@code cancellationRequested} or {@code pastPointOfNoReturn} */
    record Stopped(UUID commitmentId, String outcome, String reason) {
        static Stopped of(Outcome outcome) {
            return new Stopped(outcome.commitmentId(), outcome.kind().word(), outcome.reason());
        }
    }

    static PropositionWithdrawn of(PropositionEvent.Withdrawn event) {
        return new PropositionWithdrawn(
                event.proposition().id(),
                event.proposition().versionNumber(),
                event.proposition().accountId(),
                event.proposition().salesperson(),
                event.act().why(),
                event.act().by(),
                event.act().at(),
                event.outcomes().stream().map(Stopped::of).toList());
    }
}
