package org.kept.proposition.messaging;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Progress;

/** What this service uses of fulfilment's {@code org.kept.commitment.progressed.v1}. */
record CommitmentProgressed(
        UUID commitmentId,
        UUID propositionId,
        String state,
        long revision,
        boolean overdue,
        Boolean kept,
        Instant completedAt) {
    static final String TYPE = "org.kept.commitment.progressed.v1";

    /** @throws PoisonEvent when it names no commitment, or a state that this version does not know */
    Progress toProgress() {
        if (commitmentId == null || propositionId == null || state == null) {
            throw new PoisonEvent("commitmentId, propositionId and state are needed.");
        }
        CommitmentState known = Arrays.stream(CommitmentState.values())
                .filter(value -> value.name().equals(state.toUpperCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> new PoisonEvent("The state '" + state + "' is not known here."));
        return new Progress(commitmentId, revision, known, overdue, kept, completedAt);
    }
}
