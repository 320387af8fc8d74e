package org.kept.proposition.mandates.domain;

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
