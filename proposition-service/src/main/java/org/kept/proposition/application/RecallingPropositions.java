package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.mandates.application.Mandates;

/** The owner takes back what awaits a co-signature, to change it. */
@ApplicationScoped
public class RecallingPropositions {
    private final Mandates mandates;
    private final Chronicle chronicle;
    private final Clock clock;

    RecallingPropositions(Mandates mandates, Chronicle chronicle, Clock clock) {
        this.mandates = mandates;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param proposition locked */
    public Uni<Decision> recall(Proposition proposition, String caller, String reason) {
        Decision decision = proposition.recall(new Act(caller, clock.instant(), reason));
        // An amendment that is taken back leaves what is committed, and booked for it, as it is.
        return decision instanceof Decision.Done && proposition.state() == PropositionState.DRAFT
                ? mandates.release(proposition.id(), clock.instant())
                        .chain(() -> chronicle.write(decision))
                        .replaceWith(decision)
                : chronicle.write(decision).replaceWith(decision);
    }
}
