package org.kept.proposition.application;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Progress;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.persistence.Propositions;

/** What departments report reaches the proposition that made the promise; what is settled gives its mandate back. */
@ApplicationScoped
public class FollowingCommitments {
    private final Propositions propositions;
    private final Mandates mandates;
    private final Chronicle chronicle;
    private final Clock clock;

    FollowingCommitments(Propositions propositions, Mandates mandates, Chronicle chronicle, Clock clock) {
        this.propositions = propositions;
        this.mandates = mandates;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** A proposition that is not ours is not an error: a department may work on what came from elsewhere. */
    public Uni<Void> progressed(UUID propositionId, Progress progress) {
        return propositions.toChange(propositionId).chain(proposition -> {
            if (proposition == null) {
                return Uni.createFrom().voidItem();
            }
            boolean wasSettled = proposition.state().isSettled();
            return chronicle
                    .write(proposition.progressed(progress, clock.instant()))
                    .chain(() -> wasSettled ? Uni.createFrom().voidItem() : releaseIfSettled(proposition));
        });
    }

    private Uni<Void> releaseIfSettled(Proposition proposition) {
        return proposition.state().isSettled()
                ? mandates.release(proposition.id(), clock.instant())
                : Uni.createFrom().voidItem();
    }
}
