package org.kept.proposition.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.MandateAnswer;

/**
 * A salesperson gives the company's word: the proposition, the mandate that it consumes and the events that oblige the
 * departments, or nothing of it. Beyond the mandate it asks for a co-signature.
 */
@ApplicationScoped
public class CommittingPropositions {
    private final KnowingConditions knowing;
    private final Mandates mandates;
    private final Chronicle chronicle;

    CommittingPropositions(KnowingConditions knowing, Mandates mandates, Chronicle chronicle) {
        this.knowing = knowing;
        this.mandates = mandates;
        this.chronicle = chronicle;
    }

    /**
     * @param proposition locked by {@code Propositions.toChange}; its version has risen when this ends in {@code Done} or
     *     {@code Asked}
     * @param reason why a SELF_SERVICE account gets an individual proposition, or null
     */
    public Uni<Decision> commit(Proposition proposition, String caller, String reason) {
        return knowing.of(proposition, reason).chain(conditions -> {
            Decision may = proposition.mayCommit(caller, conditions);
            return may instanceof Decision.Done
                    ? withinTheMandate(proposition, caller, conditions)
                    : Uni.createFrom().item(may);
        });
    }

    private Uni<Decision> withinTheMandate(Proposition proposition, String caller, Conditions conditions) {
        return mandates.consume(Claims.of(proposition, conditions.tier()), conditions.now())
                .map(answer -> answer instanceof MandateAnswer.Beyond beyond
                        ? proposition.askForCoSignature(caller, conditions, beyond.excesses())
                        : proposition.commit(caller, conditions))
                .call(chronicle::write);
    }
}
