package org.kept.segmentation.rising;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.util.FastMath;

/**
 * What the next order of an account will be worth: between its own mean and that of all accounts, by how much one order
 * says of the next (Bühlmann's credibility, whose constant is (1 - rho) / rho for the correlation rho of two orders of
 * one account).
 */
final class OrderValues {
    private static final int PAIRS_MIN = 10;
    private static final double UNKNOWN_RHO = 0.25;
    private static final double RHO_MIN = 0.02;
    private static final double RHO_MAX = 0.95;
    /** Values beyond count as this one: a single huge order would decide the correlation alone. */
    private static final double CAP_QUANTILE = 0.99;

    private final double populationMean;
    private final double credibility;

    /** @param accounts with an order day at least, each */
    OrderValues(List<PurchaseSummary> accounts) {
        populationMean = accounts.stream()
                .filter(account -> account.revenue() > 0)
                .mapToDouble(account -> (double) account.revenue() / account.orderDays())
                .average()
                .orElse(0);
        double rho = Math.max(RHO_MIN, Math.min(RHO_MAX, correlation(accounts)));
        credibility = (1 - rho) / rho;
    }

    /** @return minor units, never below zero */
    double expectedValue(PurchaseSummary account) {
        return (credibility * populationMean + Math.max(0, account.revenue())) / (credibility + account.orderDays());
    }

    private static double correlation(List<PurchaseSummary> accounts) {
        List<PurchaseSummary> pairs =
                accounts.stream().filter(account -> account.orderDays() > 1).toList();
        if (pairs.size() < PAIRS_MIN) {
            return UNKNOWN_RHO;
        }
        double[] last = pairs.stream().mapToDouble(PurchaseSummary::lastValue).toArray();
        double[] before =
                pairs.stream().mapToDouble(PurchaseSummary::valueBeforeLast).toArray();
        double cap = cap(last, before);
        double n = last.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < last.length; i++) {
            double l = Math.min(last[i], cap) / cap;
            double b = Math.min(before[i], cap) / cap;
            x += l;
            y += b;
            xx += l * l;
            yy += b * b;
            xy += l * b;
        }
        double spread = (xx - x * x / n) * (yy - y * y / n);
        return spread > 0 ? (xy - x * y / n) / FastMath.sqrt(spread) : UNKNOWN_RHO;
    }

    private static double cap(double[] last, double[] before) {
        double[] all = Arrays.copyOf(last, last.length + before.length);
        System.arraycopy(before, 0, all, last.length, before.length);
        Arrays.sort(all);
        return all[(int) (CAP_QUANTILE * (all.length - 1))];
    }
}
