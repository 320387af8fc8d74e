package org.kept.proposition.application;

import java.time.Clock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.application.Mandates;
import org.kept.proposition.persistence.AccountTiers;
import org.kept.proposition.persistence.PendingAmendments;

/** The manager who leads the owner's team signs what is beyond the owner's mandate, or declines with a reason. */
@ApplicationScoped
public class CoSigningPropositions {
    private final KnowingConditions knowing;
    private final PendingAmendments pending;
    private final Mandates mandates;
    private final AccountTiers tiers;
    private final Chronicle chronicle;
    private final Clock clock;

    CoSigningPropositions(
            KnowingConditions knowing,
            PendingAmendments pending,
            Mandates mandates,
            AccountTiers tiers,
            Chronicle chronicle,
            Clock clock) {
        this.knowing = knowing;
        this.pending = pending;
        this.mandates = mandates;
        this.tiers = tiers;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * Departments are obliged from now on; the mandate is booked beyond its limits, in the manager's name.
     *
     * @param proposition locked; the whole of it waits, or its next version
     */
    public Uni<Decision> sign(Proposition proposition, String manager, String reason) {
        return ifLeading(proposition, manager, () -> signed(proposition, manager, reason)
                .call(decision -> decision instanceof Decision.Done
                        ? book(proposition, manager)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Decision> signed(Proposition proposition, String manager, String reason) {
        if (proposition.amendmentAskedAt() == null) {
            return knowing.of(proposition, proposition.selfServiceReason())
                    .map(conditions -> proposition.coSign(new Act(manager, conditions.now(), reason), conditions));
        }
        return pending.of(proposition.id()).chain(asked -> knowing.ofAmended(proposition, asked.terms())
                .map(conditions ->
                        proposition.coSignAmendment(new Act(manager, conditions.now(), reason), asked, conditions)));
    }

    private Uni<Void> book(Proposition proposition, String manager) {
        return tiers.of(proposition.accountId())
                .chain(tier -> mandates.consumeSigned(Claims.of(proposition, tier), manager, clock.instant()));
    }

    /** It is the owner's draft again; of an amendment nothing is left. */
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
