package org.kept.proposition.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Progress;
import org.kept.proposition.persistence.Propositions;

/** What departments report reaches the proposition that made the promise. */
@ApplicationScoped
public class FollowingCommitments {
    private final Propositions propositions;
    private final Chronicle chronicle;
    private final Clock clock;

    FollowingCommitments(Propositions propositions, Chronicle chronicle, Clock clock) {
        this.propositions = propositions;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** A proposition that is not ours is not an error: a department may work on what came from elsewhere. */
    public Uni<Void> progressed(UUID propositionId, Progress progress) {
        return propositions.toChange(propositionId).chain(proposition -> {
            if (proposition == null) {
                return Uni.createFrom().voidItem();
            }
            return chronicle.write(proposition.progressed(progress, clock.instant()));
        });
    }
}
