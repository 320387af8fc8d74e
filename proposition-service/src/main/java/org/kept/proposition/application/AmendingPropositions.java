package org.kept.proposition.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Conditions;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.PendingAmendment;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Excess;
import org.kept.proposition.mandates.domain.MandateAnswer;
import org.kept.proposition.persistence.PendingAmendments;
import org.kept.proposition.persistence.Versions;

/**
 * The owner makes the next version of what is committed. Departments hear of what has changed for them alone. Beyond the
 * mandate the next version waits for a co-signature, and the committed one stays in force. Nothing of the mandate is
 * reserved meanwhile: the difference is booked with the signature, which carries it beyond the limits anyway, and so what
 * is not promised yet keeps nothing else from being promised.
 */
@ApplicationScoped
public class AmendingPropositions {
    private final KnowingConditions knowing;
    private final Mandates mandates;
    private final PendingAmendments pending;
    private final Versions versions;
    private final Chronicle chronicle;

    AmendingPropositions(
            KnowingConditions knowing,
            Mandates mandates,
            PendingAmendments pending,
            Versions versions,
            Chronicle chronicle) {
        this.knowing = knowing;
        this.mandates = mandates;
        this.pending = pending;
        this.versions = versions;
        this.chronicle = chronicle;
    }

    /**
     * Whatever this ends in other than {@code Done} or {@code Asked}, roll back.
     *
     * @param proposition locked
     * @param said without a value, the committed one stays
     * @param reason for the history, or null
     */
    public Uni<Decision> amend(Proposition proposition, String caller, Terms said, String reason) {
        Terms terms = proposition.whole(said);
        return knowing.ofAmended(proposition, terms)
                .chain(conditions -> {
                    Act act = new Act(caller, conditions.now(), reason);
                    return proposition.mayAmend(act, terms, conditions) instanceof Decision.Done
                            ? withinTheMandate(proposition, terms, act, conditions)
                            : Uni.createFrom().item(proposition.amend(act, terms, conditions));
                })
                .call(chronicle::write);
    }

    /** By a touch-point, its own standard proposition: within what its template said; no mandate is asked. */
    public Uni<Decision> amendStandard(Proposition proposition, String caller, Terms said, String reason) {
        Terms terms = proposition.whole(said);
        return knowing.ofAmended(proposition, terms)
                .chain(conditions -> versions.find(proposition.id(), 1).map(first -> {
                    Act act = new Act(caller, conditions.now(), reason);
                    return proposition.amendStandard(act, terms, first == null ? null : first.content(), conditions);
                }))
                .call(chronicle::write);
    }

    private Uni<Decision> withinTheMandate(Proposition proposition, Terms terms, Act act, Conditions conditions) {
        return mandates.adjust(Claims.after(proposition, terms, act, conditions.tier()), conditions.now())
                .chain(answer -> answer instanceof MandateAnswer.Beyond beyond
                        ? ask(proposition, terms, act, conditions, beyond.excesses())
                        : Uni.createFrom().item(proposition.amend(act, terms, conditions)));
    }

    private Uni<Decision> ask(
            Proposition proposition, Terms terms, Act act, Conditions conditions, List<Excess> excesses) {
        Decision decision = proposition.askToAmend(act, terms, conditions, excesses);
        PendingAmendment asked =
                new PendingAmendment(proposition.id(), proposition.versionNumber(), terms, act, excesses);
        return decision instanceof Decision.Asked
                ? pending.keep(asked).replaceWith(decision)
                : Uni.createFrom().item(decision);
    }
}
