package org.kept.segmentation.domain;

/**
 * A ranking that begins anew takes a tick that another application left in the log for its own, with its number, date,
 * policy and rates as they stand; so what happened comes out as it did. It gives its own once there are no more.
 */
public final class Adoption {
    private Adoption() {}

    /** @return false when the tick is known: another book has told of it, or the ranking gave it */
    public static boolean of(Tick tick, Segmentation by) {
        boolean isNews = by.ticker().adopt(tick);
        if (isNews) {
            tick.rates().forEach(by.rates()::put);
            by.ticker().unsaidRates().forEach(by.rates()::put); // what no tick has brought yet is the last word
        }
        return isNews;
    }
}
