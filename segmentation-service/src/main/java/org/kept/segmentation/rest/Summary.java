package org.kept.segmentation.rest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Ranking;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * The whole on one card. Amounts are decimal strings.
 *
 * @param businessDate absent before the first one has passed
 * @param keyRevenueShare what the key accounts bring, from 0 to 1; absent without revenue above zero
 * @param threshold revenue of the last key account; absent without one
 * @param ordersRecorded orders taken in since the beginning, each once, in the window or not
 * @param ordersTooLate how many revisions of orders came when their date had left the window: they do not count
 * @param ordersParked orders in the window that do not count, as there is no rate to the reporting currency yet
 * @param lag records still to be processed; 0 when everything written has been counted and its tier events are
 *     committed; absent when Kafka does not say
 */
public record Summary(
        LocalDate businessDate,
        int windowDays,
        String policyVersion,
        int accounts,
        int keyAccounts,
        int risingAccounts,
        String revenue,
        String keyRevenue,
        BigDecimal keyRevenueShare,
        String threshold,
        String currency,
        long ordersInWindow,
        long ordersRecorded,
        long ordersTooLate,
        long ordersParked,
        Long lag) {
    static Summary of(Segmentation segmentation, Long lag) {
        SegmentationPolicy policy = segmentation.policy();
        Ranking ranking = segmentation.ranking();
        Currency currency = policy.reportingCurrency();
        long revenue = ranking.revenue();
        long keyRevenue = ranking.keyRevenue();
        return new Summary(
                segmentation.businessDate(),
                policy.windowDays(),
                Long.toString(policy.version()),
                ranking.accounts(),
                ranking.keyAccounts(),
                segmentation.rising().count(),
                new Money(revenue, currency).amount(),
                new Money(keyRevenue, currency).amount(),
                share(keyRevenue, revenue),
                ranking.threshold().isEmpty()
                        ? null
                        : new Money(ranking.threshold().getAsLong(), currency).amount(),
                currency.getCurrencyCode(),
                ranking.orders(),
                segmentation.books().ordersRecorded(),
                segmentation.books().ordersTooLate(),
                segmentation.books().ordersParked(),
                lag);
    }

    /** Six digits; null where there is no whole above zero. */
    static BigDecimal share(long part, long whole) {
        return whole <= 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), new MathContext(6));
    }
}
