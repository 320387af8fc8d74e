package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionEvent;

/** The wire form of {@code org.kept.proposition.settled.v1}: nothing of it is open any more. */
record PropositionSettled(UUID propositionId, String accountId, String state, Instant settledAt) {
    static final String TYPE = "org.kept.proposition.settled.v1";

    static PropositionSettled of(PropositionEvent.Settled event) {
        Proposition proposition = event.proposition();
        return new PropositionSettled(
                proposition.id(),
                proposition.accountId(),
                proposition.state().word(),
                event.act().at());
    }
}
