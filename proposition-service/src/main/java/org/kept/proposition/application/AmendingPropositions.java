package org.kept.proposition.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Proposition.Terms;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.MandateAnswer;

/** The owner makes the next version of what is committed. Departments hear of what has changed for them alone. */
@ApplicationScoped
public class AmendingPropositions {
    private final KnowingConditions knowing;
    private final Mandates mandates;
    private final Chronicle chronicle;

    AmendingPropositions(KnowingConditions knowing, Mandates mandates, Chronicle chronicle) {
        this.knowing = knowing;
        this.mandates = mandates;
        this.chronicle = chronicle;
    }

    /**
     * Whatever this ends in other than {@code Done}, roll back: the mandate is asked with the new terms at hand.
     *
     * @param proposition locked
     * @param reason for the history, or null
     */
    public Uni<Decision> amend(Proposition proposition, String caller, Terms terms, String reason) {
        return knowing.ofAmended(proposition, terms)
                .chain(conditions -> {
                    Act act = new Act(caller, conditions.now(), reason);
                    Decision decision = proposition.amend(act, terms, conditions.departments());
                    return decision instanceof Decision.Done done
                                    && !done.events().isEmpty()
                            ? withinTheMandate(proposition, conditions, done)
                            : Uni.createFrom().item(decision);
                })
                .call(chronicle::write);
    }

    private Uni<Decision> withinTheMandate(Proposition proposition, Conditions conditions, Decision.Done done) {
        return mandates.adjust(Claims.of(proposition, conditions.tier()), conditions.now())
                .map(answer -> answer instanceof MandateAnswer.Beyond beyond
                        ? new Decision.BeyondMandate(beyond.excesses())
                        : done);
    }
}
