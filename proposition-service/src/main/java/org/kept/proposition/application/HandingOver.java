package org.kept.proposition.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Colleague;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionEvent;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.mandates.domain.Claim;
import org.kept.proposition.mandates.domain.Excess;
import org.kept.proposition.mandates.domain.MandateAnswer;
import org.kept.proposition.people.persistence.Salespeople;
import org.kept.proposition.persistence.AccountTiers;

/** A colleague takes a proposition on, with what it has consumed of the mandate. */
@ApplicationScoped
public class HandingOver {
    private final Mandates mandates;
    private final Salespeople salespeople;
    private final AccountTiers tiers;
    private final Chronicle chronicle;
    private final Clock clock;

    HandingOver(Mandates mandates, Salespeople salespeople, AccountTiers tiers, Chronicle chronicle, Clock clock) {
        this.mandates = mandates;
        this.salespeople = salespeople;
        this.tiers = tiers;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param signs the caller, as the manager who leads the colleague's team, carries it beyond the colleague's mandate
     */
    public record Asked(String caller, String to, String reason, boolean signs) {}

    /**
     * By the owner, or by the manager who leads the owner's team. Whatever this ends in other than {@code Done}, roll back:
     * the colleague's mandate is asked with the proposition in their hands.
     *
     * @param proposition locked
     */
    public Uni<Decision> handOver(Proposition proposition, Asked asked) {
        Act act = new Act(asked.caller(), clock.instant(), asked.reason());
        return leads(proposition, asked.caller())
                .chain(asLeader -> salespeople
                        .isThere(asked.to())
                        .map(isThere -> proposition.handOver(act, new Colleague(asked.to(), isThere), asLeader)))
                .chain(decision -> decision instanceof Decision.Done done
                                && proposition.state().isInForce()
                        ? moveTheMandate(proposition, act, asked, done)
                        : Uni.createFrom().item(decision))
                .call(chronicle::write);
    }

    private Uni<Boolean> leads(Proposition proposition, String caller) {
        return proposition.salesperson().equals(caller)
                ? Uni.createFrom().item(false)
                : mandates.answersFor(caller, proposition.salesperson());
    }

    private Uni<Decision> moveTheMandate(Proposition proposition, Act act, Asked asked, Decision.Done done) {
        return tiers.of(proposition.accountId())
                .map(tier -> Claims.of(proposition, tier))
                .chain(claim -> mandates.adjust(claim, act.at())
                        .chain(answer -> answer instanceof MandateAnswer.Beyond beyond
                                ? beyond(proposition, act, asked, claim, new HandedBeyond(done, beyond.excesses()))
                                : Uni.createFrom().item(done)));
    }

    private record HandedBeyond(Decision.Done done, List<Excess> excesses) {}

    private Uni<Decision> beyond(Proposition proposition, Act act, Asked asked, Claim claim, HandedBeyond handed) {
        if (!asked.signs()) {
            return Uni.createFrom().item(new Decision.BeyondMandate(handed.excesses(), howToSign(asked.to())));
        }
        return mandates.leads(asked.caller(), asked.to()).chain(leads -> {
            if (!leads) {
                return Uni.createFrom().item(new Decision.NotTheLeader(asked.to()));
            }
            List<PropositionEvent> events = new ArrayList<>(handed.done().events());
            events.add(new PropositionEvent.Noted(proposition, null, act, "coSigned", Map.of()));
            return mandates.consumeSigned(claim, asked.caller(), act.at())
                    .replaceWith(new Decision.Done(events, List.of()));
        });
    }

    private static String howToSign(String to) {
        return "A manager who leads the teams of both signs by handing it over to " + to + " with \"coSign\": true.";
    }
}
