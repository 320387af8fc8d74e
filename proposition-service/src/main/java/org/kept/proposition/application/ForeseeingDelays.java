package org.kept.proposition.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Foresight;
import org.kept.proposition.persistence.Propositions;

/** What fulfilment-service foresees reaches the proposition whose promise is in danger. */
@ApplicationScoped
public class ForeseeingDelays {
    private final Propositions propositions;
    private final Chronicle chronicle;

    ForeseeingDelays(Propositions propositions, Chronicle chronicle) {
        this.propositions = propositions;
        this.chronicle = chronicle;
    }

    /** A proposition that is not ours is not an error: a department may work on what came from elsewhere. */
    public Uni<Void> foreseen(UUID propositionId, Foresight foresight) {
        return propositions
                .toChange(propositionId)
                .chain(proposition -> proposition == null
                        ? Uni.createFrom().voidItem()
                        : chronicle.write(proposition.foreseen(foresight)));
    }
}
