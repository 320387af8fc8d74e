package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Proposition.Terms;
import org.kept.proposition.persistence.Propositions;

/** A salesperson writes down what a customer could be promised. No department hears of a draft. */
@ApplicationScoped
public class DraftingPropositions {
    private final Propositions propositions;
    private final Clock clock;

    DraftingPropositions(Propositions propositions, Clock clock) {
        this.propositions = propositions;
        this.clock = clock;
    }

    public Uni<Proposition> draft(String accountId, String salesperson, Terms terms) {
        return propositions.persistAndFlush(Proposition.draft(accountId, salesperson, terms, clock.instant()));
    }
}
