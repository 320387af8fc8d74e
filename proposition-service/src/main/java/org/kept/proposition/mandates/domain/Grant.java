package org.kept.proposition.mandates.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a manager grants; null leaves a limit as it is.
 *
 * @param currency of the amounts, null when there are none
 */
public record Grant(String currency, Long openMinor, Long perPropositionMinor, Permitted departments, Permitted tiers) {

    public boolean changesCurrencyOf(Limits limits) {
        return currency != null && !currency.equals(limits.currency());
    }

    /** Whether both amounts are there, as another currency needs them. */
    public boolean hasBothAmounts() {
        return openMinor != null && perPropositionMinor != null;
    }

    /** Those of a mandate's {@link Part}s that it says, were it the same as before. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        addIf(openMinor != null, Part.OPEN_VALUE, parts);
        addIf(perPropositionMinor != null, Part.VALUE_PER_PROPOSITION, parts);
        addIf(departments != null, Part.DEPARTMENTS, parts);
        addIf(tiers != null, Part.TIERS, parts);
        return parts;
    }

    private static void addIf(boolean isNamed, Part part, List<Part> parts) {
        if (isNamed) {
            parts.add(part);
        }
    }

    /** The open-value limit as it was granted last: a grant that names none leaves it. */
    public long grantedMinor(Mandate mandate) {
        return openMinor == null ? mandate.grantedMinor() : openMinor;
    }

    /** The limits once it is granted. */
    public Limits on(Limits limits) {
        return new Limits(
                currency == null ? limits.currency() : currency,
                openMinor == null ? limits.openMinor() : openMinor,
                perPropositionMinor == null ? limits.perPropositionMinor() : perPropositionMinor,
                departments == null ? limits.departments() : departments,
                tiers == null ? limits.tiers() : tiers);
    }
}
