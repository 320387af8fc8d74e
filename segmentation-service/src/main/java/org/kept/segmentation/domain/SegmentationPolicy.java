package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

import org.kept.segmentation.rising.Outlook;

/**
 * What "the accounts that matter" means: the first {@code shareNumerator / shareDenominator} of all accounts with an
 * order in the last {@code windowDays} days.
 *
 * @param version named by every tier event, so that a reader knows which rule made it; from 1
 * @param windowDays length of the window in days, the business date included
 * @param reportingCurrency all revenue is in its minor units
 */
public record SegmentationPolicy(
        long version, int windowDays, int shareNumerator, int shareDenominator, Currency reportingCurrency) {

    public SegmentationPolicy {
        if (windowDays < 1 || shareNumerator < 0 || shareDenominator < 1 || shareNumerator > shareDenominator) {
            throw new IllegalArgumentException("A window has a day at least, and a share lies between 0 and 1");
        }
    }

    /** The policy that a company starts with: a fifth of the accounts, over a year. */
    public static SegmentationPolicy first(Currency reportingCurrency) {
        return of(1, 365, new BigDecimal("0.2"), reportingCurrency);
    }

    /** @param share from 0 to 1, with at most nine decimals */
    public static SegmentationPolicy of(long version, int windowDays, BigDecimal share, Currency reportingCurrency) {
        BigDecimal plain = share.stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        int denominator = BigDecimal.ONE.movePointRight(decimals).intValueExact();
        return new SegmentationPolicy(
                version, windowDays, plain.movePointRight(decimals).intValueExact(), denominator, reportingCurrency);
    }

    public BigDecimal share() {
        return BigDecimal.valueOf(shareNumerator).divide(BigDecimal.valueOf(shareDenominator));
    }

    /** The share of so many accounts, rounded up: of six accounts two are a fifth. */
    public int keyPlaces(int accounts) {
        return (int) (((long) accounts * shareNumerator + shareDenominator - 1) / shareDenominator);
    }

    /** Whether both say the same, whatever their versions. */
    public boolean isAs(SegmentationPolicy other) {
        return countsAs(other) && shareNumerator == other.shareNumerator && shareDenominator == other.shareDenominator;
    }

    /** Whether an account's revenue is the same by both, whatever share of the accounts is key. */
    public boolean countsAs(SegmentationPolicy other) {
        return windowDays == other.windowDays && reportingCurrency.equals(other.reportingCurrency);
    }

    /** How far one looks ahead for who is rising: as far as the window looks back. Empty for a window of days. */
    public Optional<Outlook> outlook(LocalDate date) {
        return windowDays < Outlook.WINDOW_DAYS_MIN || windowDays > Outlook.DAYS_BACK
                ? Optional.empty()
                : Optional.of(Outlook.even(date, windowDays));
    }
}
