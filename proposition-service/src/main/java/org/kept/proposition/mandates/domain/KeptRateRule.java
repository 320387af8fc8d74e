package org.kept.proposition.mandates.domain;

/**
 * How a kept rate makes a mandate wider or narrower: by a step of the limit that was granted last, never below a floor nor
 * above a ceiling of it.
 *
 * @param settledMin with fewer commitments of which it is known whether they were kept nothing changes
 */
public record KeptRateRule(
        int settledMin,
        int widenFromPercent,
        int narrowBelowPercent,
        int stepPercent,
        int floorPercent,
        int ceilingPercent) {

    public KeptRateRule {
        if (settledMin < 1
                || narrowBelowPercent > widenFromPercent
                || stepPercent < 0
                || floorPercent < 0
                || floorPercent > 100
                || ceilingPercent < 100) {
            throw new IllegalArgumentException("kept.mandates.growth.kept-rate: settled-min is at least 1,"
                    + " narrow-below at most widen-from, floor from 0 to 100 and ceiling at least 100 percent");
        }
    }

    /**
     * What follows from one look.
     *
     * @param outcome {@code widened}, {@code narrowed} or {@code stays}
     * @param changeMinor of the open-value limit
     */
    public record Review(String outcome, long changeMinor, String why) {}

    public Review review(Mandate mandate, long kept, long settled) {
        String rate = kept + " of " + settled + " commitments kept";
        if (settled < settledMin) {
            return new Review("stays", 0, rate + ": fewer than " + settledMin + " say too little");
        }
        long limit = mandate.limits().openMinor();
        long step = share(mandate, stepPercent);
        if (kept * 100 >= widenFromPercent * settled) {
            long to = Math.min(limit + step, Math.max(limit, share(mandate, ceilingPercent)));
            return reviewed(limit, to, rate + ", at least " + widenFromPercent + " %");
        }
        if (kept * 100 < narrowBelowPercent * settled) {
            long to = Math.max(limit - step, Math.min(limit, share(mandate, floorPercent)));
            return reviewed(limit, to, rate + ", less than " + narrowBelowPercent + " %");
        }
        return new Review("stays", 0, rate);
    }

    /** In words, for who wants it wider. */
    public String told(Mandate mandate) {
        return "From " + widenFromPercent + " % kept of at least " + settledMin + " commitments: "
                + Amounts.told(share(mandate, stepPercent), mandate.limits().currency())
                + " more open value with each look, up to "
                + Amounts.told(share(mandate, ceilingPercent), mandate.limits().currency());
    }

    private static Review reviewed(long from, long to, String why) {
        String outcome = to > from ? "widened" : to < from ? "narrowed" : "stays";
        return new Review(outcome, to - from, why);
    }

    private static long share(Mandate mandate, int percent) {
        return mandate.grantedMinor() * percent / 100;
    }
}
