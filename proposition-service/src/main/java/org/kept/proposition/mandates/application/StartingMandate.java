package org.kept.proposition.mandates.application;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.money.Money;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.Limits;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.mandates.persistence.MandateRows;

/** What a salesperson may promise before a manager has granted anything. */
@ApplicationScoped
public class StartingMandate {
    static final String WHY = "The starting mandate that the policy gives to everybody";

    private final MandateRows mandates;
    private final Limits limits;

    StartingMandate(MandateRows mandates, MandatePolicy policy) {
        this.mandates = mandates;
        this.limits = limits(policy.starting());
    }

    /** What it would be for somebody who has none; nothing is written. */
    public Mandate of(String salesperson) {
        return new Mandate(salesperson, limits, limits.openMinor(), 0);
    }

    /** Begins it, unless there is a mandate. */
    public Uni<Boolean> begin(String salesperson, Instant now) {
        return mandates.begin(salesperson, limits, Entry.POLICY, WHY, now);
    }

    private static Limits limits(MandatePolicy.Starting starting) {
        return new Limits(
                Money.currency(starting.currency()).getCurrencyCode(),
                Money.parse(starting.openValue(), starting.currency()).minorUnits(),
                Money.parse(starting.valuePerProposition(), starting.currency()).minorUnits(),
                Permitted.of(starting.departments().orElse(null)),
                Permitted.of(starting.tiers().orElse(null)));
    }
}
