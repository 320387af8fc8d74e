package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.commitment.made.v1}: a department owes this now. */
record CommitmentMade(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String salesperson,
        String promise,
        Instant dueAt,
        String timeZone,
        long revision,
        Instant madeAt) {
    static final String TYPE = "org.kept.commitment.made.v1";

    static CommitmentMade of(PropositionEvent.CommitmentMade event) {
        Commitment commitment = event.commitment();
        Promise promise = commitment.promise();
        return new CommitmentMade(
                commitment.id(),
                event.proposition().id(),
                event.proposition().accountId(),
                promise.department(),
                event.proposition().salesperson(),
                promise.text(),
                promise.dueAt(),
                promise.timeZone().getId(),
                commitment.revision(),
                event.act().at());
    }

    /** Each department has a topic of its own, so that it reads what it owes and nothing else. */
    static String topic(String department) {
        return "commitments." + department + ".v1";
    }
}
