package org.kept.segmentation.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.ConcentrationCurve;
import org.kept.segmentation.domain.Segmentation;

/**
 * How much of the revenue how few of the accounts bring, best first. Shares are of the whole, from 0; a share of revenue is
 * absent without revenue above zero, and above 1 where accounts below zero take from the sum again.
 *
 * @param accountsFor80Percent the smallest number of accounts that brings 80 % of the revenue
 * @param keyRevenueShare what the key accounts bring
 * @param points from no account to all of them
 */
public record Curve(
        LocalDate businessDate,
        int accounts,
        String revenue,
        String currency,
        Integer accountsFor80Percent,
        BigDecimal accountShareFor80Percent,
        int keyAccounts,
        BigDecimal keyAccountShare,
        BigDecimal keyRevenueShare,
        List<Point> points) {
    public record Point(int accounts, BigDecimal accountShare, String revenue, BigDecimal revenueShare) {}

    static Curve of(Segmentation segmentation, int points) {
        ConcentrationCurve curve = ConcentrationCurve.of(segmentation.ranking(), points);
        Currency currency = segmentation.policy().reportingCurrency();
        Integer most =
                curve.accountsForMost().isPresent() ? curve.accountsForMost().getAsInt() : null;
        return new Curve(
                segmentation.businessDate(),
                curve.accounts(),
                new Money(curve.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                most,
                most == null ? null : Summary.share(most, curve.accounts()),
                curve.keyAccounts(),
                Summary.share(curve.keyAccounts(), curve.accounts()),
                Summary.share(curve.keyRevenue(), curve.revenue()),
                curve.points().stream()
                        .map(point -> new Point(
                                point.accounts(),
                                Summary.share(point.accounts(), curve.accounts()),
                                new Money(point.revenue(), currency).amount(),
                                Summary.share(point.revenue(), curve.revenue())))
                        .toList());
    }

    /** Null of nothing, or less. */
}
