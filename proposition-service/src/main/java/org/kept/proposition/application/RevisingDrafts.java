package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.persistence.Propositions;

/** The owner rewrites a draft, as a whole. */
@ApplicationScoped
public class RevisingDrafts {
    private final Chronicle chronicle;
    private final Clock clock;

    RevisingDrafts(Chronicle chronicle, Clock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param proposition locked by {@link Propositions#toChange}; its version has risen when this ends in {@code Done} */
    public Uni<Decision> revise(Proposition proposition, String caller, Terms terms) {
        Decision decision = proposition.revise(caller, terms, clock.instant());
        return chronicle.write(decision).replaceWith(decision);
    }
}
