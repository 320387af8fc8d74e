package org.kept.proposition.application;

import java.time.Clock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;

/** The manager who leads the owner's team signs what is beyond the owner's mandate, or declines with a reason. */
@ApplicationScoped
public class CoSigningPropositions {
    private final KnowingConditions knowing;
    private final Mandates mandates;
    private final Chronicle chronicle;
    private final Clock clock;

    CoSigningPropositions(KnowingConditions knowing, Mandates mandates, Chronicle chronicle, Clock clock) {
        this.knowing = knowing;
        this.mandates = mandates;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * Departments are obliged from now on; the mandate is booked beyond its limits, in the manager's name.
     *
     * @param proposition locked
     */
    public Uni<Decision> sign(Proposition proposition, String manager, String reason) {
        return ifLeading(proposition, manager, () -> knowing.of(proposition, proposition.selfServiceReason())
                .chain(conditions -> {
                    Decision decision = proposition.coSign(new Act(manager, conditions.now(), reason), conditions);
                    return decision instanceof Decision.Done
                            ? mandates.consumeSigned(
                                            Claims.of(proposition, conditions.tier()), manager, conditions.now())
                                    .replaceWith(decision)
                            : Uni.createFrom().item(decision);
                }));
    }

    /** It is the owner's draft again. */
    public Uni<Decision> decline(Proposition proposition, String manager, String reason) {
        return ifLeading(proposition, manager, () -> Uni.createFrom()
                .item(proposition.declineCoSignature(new Act(manager, clock.instant(), reason))));
    }

    private Uni<Decision> ifLeading(Proposition proposition, String manager, Supplier<Uni<Decision>> deed) {
        return mandates.leads(manager, proposition.salesperson())
                .chain(leads -> leads
                        ? deed.get()
                        : Uni.createFrom().<Decision>item(new Decision.NotTheLeader(proposition.salesperson())))
                .call(chronicle::write);
    }
}
