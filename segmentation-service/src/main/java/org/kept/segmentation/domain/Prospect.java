package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Projection;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.Reason;

/**
 * What is expected of an account, by what was known at the outlook's date.
 *
 * @param today the business date now, some days later
 * @param revenueNow in the window that ends today, in minor units
 * @param threshold of the key accounts today
 */
public record Prospect(
        PurchaseSummary summary,
        Projection projection,
        Outlook outlook,
        LocalDate today,
        long revenueNow,
        long threshold) {

    /** Expected in the days of the horizon, in minor units. */
    public long revenue() {
        return projection.revenue();
    }

    /** When the account is projected to be key, today at the earliest; null when no date can be named. */
    public LocalDate entryDate() {
        return projection
                .entryDate()
                .map(date -> date.isBefore(today) ? today : date)
                .orElse(null);
    }

    public double expectedOrders() {
        return projection.expectedOrders();
    }

    /** In words, for people; amounts are in the currency given, which is that of the revenues. */
    public String reason(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        return Reason.inWords(
                summary,
                projection,
                outlook,
                revenueNow,
                threshold,
                minorUnits ->
                        BigDecimal.valueOf(minorUnits, decimals).toPlainString() + " " + currency.getCurrencyCode());
    }
}
