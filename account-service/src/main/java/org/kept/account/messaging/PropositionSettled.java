package org.kept.account.messaging;

import java.time.Instant;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of proposition-service's {@code org.kept.proposition.settled.v1}. */
record PropositionSettled(String propositionId, String state, Instant settledAt) {
    static final String TYPE = "org.kept.proposition.settled.v1";

    /** @throws PoisonEvent when it does not say what ended how */
    Promises.Settled settled() {
        if (propositionId == null || state == null || settledAt == null) {
            throw new PoisonEvent("propositionId, state and settledAt are needed.");
        }
        return new Promises.Settled(propositionId, state, settledAt);
    }
}
