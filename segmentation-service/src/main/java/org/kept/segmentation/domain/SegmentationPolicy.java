package org.kept.segmentation.domain;

import java.util.Currency;

/**
 * What "the accounts that matter" means: the first {@code shareNumerator / shareDenominator} of all accounts with an
 * order in the last {@code windowDays} days.
 *
 * @param version named by every tier event, so that a reader knows which rule made it
 * @param windowDays length of the window in days, the business date included
 * @param reportingCurrency all revenue is in its minor units
 */
public record SegmentationPolicy(
        String version, int windowDays, int shareNumerator, int shareDenominator, Currency reportingCurrency) {

    public SegmentationPolicy {
        if (windowDays < 1 || shareNumerator < 0 || shareDenominator < 1 || shareNumerator > shareDenominator) {
            throw new IllegalArgumentException("A window has a day at least, and a share lies between 0 and 1");
        }
    }

    /** The policy that a company starts with: a fifth of the accounts, over a year. */
    public static SegmentationPolicy first(Currency reportingCurrency) {
        return new SegmentationPolicy("1", 365, 1, 5, reportingCurrency);
    }

    /** The share of so many accounts, rounded up: of six accounts two are a fifth. */
    public int keyPlaces(int accounts) {
        return (int) (((long) accounts * shareNumerator + shareDenominator - 1) / shareDenominator);
    }
}
