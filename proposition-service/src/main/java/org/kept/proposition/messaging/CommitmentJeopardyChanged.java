package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.domain.Foresight;
import org.kept.proposition.domain.Jeopardy;

/** What this service uses of fulfilment's {@code org.kept.commitment.jeopardy-changed.v1}. */
record CommitmentJeopardyChanged(
        UUID commitmentId,
        UUID propositionId,
        long revision,
        String level,
        Double score,
        String reason,
        Instant expectedAt,
        Instant assessedAt) {
    static final String TYPE = "org.kept.commitment.jeopardy-changed.v1";

    /** @throws PoisonEvent when it does not say how much danger there is to which commitment, as found when */
    Foresight toForesight() {
        if (commitmentId == null || propositionId == null || level == null || assessedAt == null) {
            throw new PoisonEvent("commitmentId, propositionId, level and assessedAt are needed.");
        }
        return new Foresight(commitmentId, revision, new Jeopardy(level, score, reason), expectedAt, assessedAt);
    }
}
