package org.kept.proposition.people.domain;

/**
 * How much of what was settled was kept.
 *
 * @param key whose or what's; null for the total
 */
public record KeptRate(String key, long kept, long settled) {
    public KeptRate {
        if (kept < 0 || settled < kept) {
            throw new IllegalArgumentException(kept + " of " + settled + " is no rate");
        }
    }

    /** @return from 0 to 1, rounded to four decimals; null when nothing is settled */
    public Double rate() {
        return settled == 0 ? null : Math.round(10_000.0 * kept / settled) / 10_000.0;
    }
}
