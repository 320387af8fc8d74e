package org.kept.proposition.people.domain;

/**
 * How much was kept of that of which it is known.
 *
 * @param key whose or what's; null for the total
 * @param settled what was kept, and what was broken, though somebody may work on that still or have called it off
 */
public record KeptRate(String key, long kept, long settled) {
    public KeptRate {
        if (kept < 0 || settled < kept) {
            throw new IllegalArgumentException(kept + " of " + settled + " is no rate");
        }
    }

    /** @return from 0 to 1, rounded to four decimals; null when nothing is known */
    public Double rate() {
        return settled == 0 ? null : Math.round(10_000.0 * kept / settled) / 10_000.0;
    }
}
