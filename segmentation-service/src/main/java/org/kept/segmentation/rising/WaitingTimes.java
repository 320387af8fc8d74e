package org.kept.segmentation.rising;

import java.util.List;

/**
 * How long all accounts together wait from one order to the next: a life table. Where people buy once in two years it
 * knows that an account of 18 months ago is due, which a model of the account's own pace cannot see.
 */
final class WaitingTimes {
    static final int BIN_DAYS = 28;
    /** Enough for the oldest order that is looked back to and the farthest horizon. */
    private static final int BINS = 2 * Outlook.DAYS_BACK / BIN_DAYS + 1;
    /** A rate is read off where as many account-days were seen as fifty accounts have in a bin. */
    private static final double EXPOSURE_MIN = 50.0 * BIN_DAYS;
    /** Beyond what was seen, the rate of the last bins that were goes on, but never above the overall one. */
    private static final int LAST_BINS = 4;

    private final double[] exposure = new double[BINS];
    private final double[] returns = new double[BINS];
    private final double[] cumulated = new double[BINS + 1];

    /** @param accounts with an order day at least, each: its last closed wait counts, and the one it is in */
    WaitingTimes(List<PurchaseSummary> accounts, int today) {
        for (PurchaseSummary account : accounts) {
            expose(today - account.lastDay());
            if (account.orderDays() > 1) {
                int wait = account.lastDay() - account.dayBeforeLast();
                expose(wait);
                returns[(wait - 1) / BIN_DAYS]++;
            }
        }
        cumulate();
    }

    /** @return the order that the population places, on average, in the {@code days} after a wait of {@code waited} */
    double expectedOrders(int waited, int days) {
        return until(waited + days) - until(waited);
    }

    private void expose(int days) {
        for (int bin = 0; bin * BIN_DAYS < days; bin++) {
            exposure[bin] += Math.min(BIN_DAYS, days - bin * BIN_DAYS);
        }
    }

    private void cumulate() {
        double overall = sum(returns, 0, BINS) / Math.max(1, sum(exposure, 0, BINS));
        if (overall == 0) {
            return;
        }
        int seen = BINS;
        while (seen > 0 && exposure[seen - 1] < EXPOSURE_MIN) {
            seen--;
        }
        int from = Math.max(0, seen - LAST_BINS);
        double beyond = Math.min(overall, rate(sum(returns, from, seen), sum(exposure, from, seen), overall));
        for (int bin = 0; bin < BINS; bin++) {
            double rate = bin < seen ? rate(returns[bin], exposure[bin], overall) : beyond;
            cumulated[bin + 1] = cumulated[bin] + rate * BIN_DAYS;
        }
    }

    /** One return at the overall rate is added to what was seen. */
    private static double rate(double returns, double exposure, double overall) {
        return (returns + 1) / (exposure + 1 / overall);
    }

    private static double sum(double[] bins, int from, int to) {
        double sum = 0;
        for (int bin = from; bin < to; bin++) {
            sum += bins[bin];
        }
        return sum;
    }

    private double until(int days) {
        int bin = Math.min(days / BIN_DAYS, BINS - 1);
        double part = Math.min(1, (days - bin * BIN_DAYS) / (double) BIN_DAYS);
        return cumulated[bin] + part * (cumulated[bin + 1] - cumulated[bin]);
    }
}
