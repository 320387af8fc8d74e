package org.kept.proposition.mandates.domain;

/**
 * What somebody may promise without asking.
 *
 * @param currency ISO 4217, of both amounts
 * @param openMinor the value that may be open at once, in minor units
 * @param perPropositionMinor the value of one proposition, in minor units
 * @param tiers KEY, RISING, SELF_SERVICE
 */
public record Limits(
        String currency, long openMinor, long perPropositionMinor, Permitted departments, Permitted tiers) {

    /** With amounts that are larger, or smaller but never below nothing. */
    public Limits plus(long open, long perProposition) {
        return new Limits(
                currency,
                Math.max(0, Math.addExact(openMinor, open)),
                Math.max(0, Math.addExact(perPropositionMinor, perProposition)),
                departments,
                tiers);
    }
}
