package org.kept.proposition.application;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Propositions;
import org.kept.proposition.persistence.Timeline;

/**
 * A salesperson throws a draft away that nobody else has had to do with, so nothing of it stays, its timeline included.
 * What somebody else has said of it, or was asked to, is history, and nobody's to delete.
 */
@ApplicationScoped
public class DiscardingDrafts {
    private final Propositions propositions;
    private final Timeline timeline;

    DiscardingDrafts(Propositions propositions, Timeline timeline) {
        this.propositions = propositions;
        this.timeline = timeline;
    }

    /** @param proposition locked */
    public Uni<Decision> discard(Proposition proposition, String caller) {
        Decision may = proposition.mayDiscard(caller);
        return may instanceof Decision.Done
                ? timeline.besidesWriting(proposition.id(), caller)
                        .chain(entry -> entry == null ? forget(proposition.id(), may) : keep(entry))
                : Uni.createFrom().item(may);
    }

    private Uni<Decision> forget(UUID draft, Decision done) {
        return propositions.forget(draft).replaceWith(done);
    }

    private static Uni<Decision> keep(Timeline.Entry entry) {
        return Uni.createFrom()
                .item(new Decision.OutOfTurn(
                        "draft-with-a-history",
                        "Its timeline tells more than that you wrote it: '" + entry.what() + "' by " + entry.actor()
                                + " at " + entry.at() + ", and that stays. Only a draft that nobody else has had to do"
                                + " with is deleted. Rewrite this one (PUT), hand it over, or leave it: a draft binds"
                                + " nobody and holds nothing of a mandate."));
    }
}
