package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.MandateAnswer;
import org.kept.proposition.persistence.AccountTiers;

/** A colleague takes a proposition on, with what it has consumed of the mandate. */
@ApplicationScoped
public class HandingOver {
    private final Mandates mandates;
    private final AccountTiers tiers;
    private final Chronicle chronicle;
    private final Clock clock;

    HandingOver(Mandates mandates, AccountTiers tiers, Chronicle chronicle, Clock clock) {
        this.mandates = mandates;
        this.tiers = tiers;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * By the owner, or by the manager who leads the owner's team. Whatever this ends in other than {@code Done}, roll back:
     * the colleague's mandate is asked with the proposition in their hands.
     *
     * @param proposition locked
     */
    public Uni<Decision> handOver(Proposition proposition, String caller, String to, String reason) {
        Act act = new Act(caller, clock.instant(), reason);
        return leads(proposition, caller)
                .map(asLeader -> proposition.handOver(act, to, asLeader))
                .chain(decision ->
                        decision instanceof Decision.Done && proposition.state().isInForce()
                                ? moveTheMandate(proposition, act, decision)
                                : Uni.createFrom().item(decision))
                .call(chronicle::write);
    }

    private Uni<Boolean> leads(Proposition proposition, String caller) {
        return proposition.salesperson().equals(caller)
                ? Uni.createFrom().item(false)
                : mandates.leads(caller, proposition.salesperson());
    }

    private Uni<Decision> moveTheMandate(Proposition proposition, Act act, Decision done) {
        return tiers.of(proposition.accountId())
                .chain(tier -> mandates.adjust(Claims.of(proposition, tier), act.at()))
                .map(answer -> answer instanceof MandateAnswer.Beyond beyond
                        ? new Decision.BeyondMandate(beyond.excesses())
                        : done);
    }
}
