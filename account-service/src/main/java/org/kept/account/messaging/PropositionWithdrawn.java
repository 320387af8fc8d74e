package org.kept.account.messaging;

import java.time.Instant;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of proposition-service's {@code org.kept.proposition.withdrawn.v1}. */
record PropositionWithdrawn(String propositionId, Instant withdrawnAt) {
    static final String TYPE = "org.kept.proposition.withdrawn.v1";

    /** @throws PoisonEvent when it does not say what was called off when */
    Promises.Withdrawn withdrawn() {
        if (propositionId == null || withdrawnAt == null) {
            throw new PoisonEvent("propositionId and withdrawnAt are needed.");
        }
        return new Promises.Withdrawn(propositionId, withdrawnAt);
    }
}
