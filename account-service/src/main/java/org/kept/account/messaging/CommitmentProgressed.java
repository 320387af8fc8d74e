package org.kept.account.messaging;

import java.time.Instant;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.PoisonEvent;

/**
 * What this service uses of fulfilment's {@code org.kept.commitment.progressed.v1}. The state is a word to be shown: one
 * that a newer fulfilment-service says is as good as those that are known today.
 */
record CommitmentProgressed(
        String commitmentId, String state, long revision, boolean overdue, Boolean kept, Instant completedAt) {
    static final String TYPE = "org.kept.commitment.progressed.v1";

    /** @throws PoisonEvent when it does not say how far which commitment is */
    Promises.Progress progress() {
        if (commitmentId == null || state == null) {
            throw new PoisonEvent("commitmentId and state are needed.");
        }
        return new Promises.Progress(commitmentId, revision, state, overdue, kept, completedAt);
    }
}
