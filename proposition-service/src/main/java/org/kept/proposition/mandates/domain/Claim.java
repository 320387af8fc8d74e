package org.kept.proposition.mandates.domain;

import java.util.Set;
import java.util.UUID;

/**
 * What a proposition asks of its owner's mandate.
 *
 * @param valueMinor whole minor units, 0 for a proposition that states no value
 * @param currency ISO 4217, or null for a proposition that states no value
 * @param departments all that the proposition obliges
 * @param tier the account's: KEY, RISING or SELF_SERVICE; null when it is not known
 */
public record Claim(
        String salesperson,
        UUID propositionId,
        String accountId,
        long valueMinor,
        String currency,
        Set<String> departments,
        String tier) {

    public Claim {
        if (valueMinor < 0) {
            throw new IllegalArgumentException("A proposition claims nothing or more, not " + valueMinor);
        }
        departments = Set.copyOf(departments);
    }

    boolean statesNoValue() {
        return currency == null;
    }
}
