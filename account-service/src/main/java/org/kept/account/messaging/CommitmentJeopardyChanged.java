package org.kept.account.messaging;

import java.time.Instant;

import org.kept.account.persistence.Forecasts;
import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of fulfilment's {@code org.kept.commitment.jeopardy-changed.v1}. The level is a word to be shown. */
record CommitmentJeopardyChanged(String commitmentId, long revision, String level, String reason, Instant expectedAt) {
    static final String TYPE = "org.kept.commitment.jeopardy-changed.v1";

    /** @throws PoisonEvent when it does not say how much danger there is to which commitment, and why */
    Forecasts.Forecast forecast() {
        if (commitmentId == null || level == null || reason == null) {
            throw new PoisonEvent("commitmentId, level and reason are needed.");
        }
        return new Forecasts.Forecast(commitmentId, revision, level, reason, expectedAt);
    }
}
