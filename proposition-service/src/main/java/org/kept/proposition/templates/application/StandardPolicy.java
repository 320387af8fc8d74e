package org.kept.proposition.templates.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.kept.chassis.money.Money;
import org.kept.proposition.domain.Value;
import org.kept.proposition.templates.domain.StandardLimit;

/** What touch-points may promise by themselves. */
@ConfigMapping(prefix = "kept.propositions.standard")
public interface StandardPolicy {
    /** The most that a standard proposition may be worth, as a decimal number. */
    @WithDefault("1000.00")
    String valueMax();

    /** An ISO 4217 code. */
    @WithDefault("EUR")
    String currency();

    default StandardLimit limit() {
        Money most = Money.parse(valueMax(), currency());
        return new StandardLimit(new Value(most.minorUnits(), currency()), valueMax() + " " + currency());
    }
}
