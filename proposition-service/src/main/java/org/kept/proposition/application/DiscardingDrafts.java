package org.kept.proposition.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.persistence.Propositions;

/**
 * A salesperson throws a draft away. Nobody was promised anything and nobody was told, so nothing of it stays, its
 * timeline included; only the ledger goes on saying for what a mandate was extended.
 */
@ApplicationScoped
public class DiscardingDrafts {
    private final Propositions propositions;
    private final Mandates mandates;

    DiscardingDrafts(Propositions propositions, Mandates mandates) {
        this.propositions = propositions;
        this.mandates = mandates;
    }

    /** @param proposition locked */
    public Uni<Decision> discard(Proposition proposition, String caller) {
        Decision may = proposition.mayDiscard(caller);
        return may instanceof Decision.Done
                ? mandates.endExtension(proposition.id())
                        .chain(() -> propositions.forget(proposition.id()))
                        .replaceWith(may)
                : Uni.createFrom().item(may);
    }
}
