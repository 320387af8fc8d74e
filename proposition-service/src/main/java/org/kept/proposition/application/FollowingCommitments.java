package org.kept.proposition.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.proposition.domain.Progress;
import org.kept.proposition.messaging.PropositionEvents;
import org.kept.proposition.persistence.Propositions;

/** What departments report reaches the proposition that made the promise. */
@ApplicationScoped
public class FollowingCommitments {
    private final Propositions propositions;
    private final Outbox outbox;
    private final Clock clock;

    FollowingCommitments(Propositions propositions, Outbox outbox, Clock clock) {
        this.propositions = propositions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A proposition that is not ours is not an error: a department may work on what came from elsewhere. */
    public Uni<Void> progressed(UUID propositionId, Progress progress) {
        return propositions.toChange(propositionId).chain(proposition -> {
            if (proposition == null) {
                return Uni.createFrom().voidItem();
            }
            return outbox.publish(PropositionEvents.of(proposition.progressed(progress, clock.instant())));
        });
    }
}
