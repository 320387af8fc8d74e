package org.kept.segmentation.rising;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hipparchus.util.FastMath;

/**
 * Scores accounts by their promise to be key in the window ahead: expected orders × revenue so far × square root of the
 * expected order value. Expected orders are the greater of two forecasts, one from the account's own pace
 * ({@link BgNbd}), one from how long all accounts wait ({@link WaitingTimes}). Revenue so far stands for the evidence:
 * of two accounts with the same projected revenue the one that has shown it more often is the surer one.
 *
 * <p>A score is for comparing the accounts of one fit; it is no probability. Immutable, so it may be read by any
 * thread.
 */
public final class RisingModel {
    /** Population parameters are learned from so many accounts at most, chosen by a hash of their ids. */
    static final int SAMPLE_MAX = 10_000;

    private final Outlook outlook;
    private final BgNbd ownPace;
    private final WaitingTimes waitingTimes;
    private final OrderValues orderValues;

    private RisingModel(Outlook outlook, List<PurchaseSummary> sample, Pace pace) {
        this.outlook = outlook;
        ownPace = BgNbdFit.of(sample, outlook.day(), pace);
        waitingTimes = new WaitingTimes(sample, outlook.day());
        orderValues = new OrderValues(sample);
    }

    /** At full pace. */
    public static RisingModel fit(Collection<PurchaseSummary> accounts, Outlook outlook) {
        return fit(accounts, outlook, Pace.FULL);
    }

    /**
     * Learns what the population does from what it did up to the outlook's date, and no later.
     *
     * @param accounts key or not, each once, in any order: the same accounts give the same model
     */
    public static RisingModel fit(Collection<PurchaseSummary> accounts, Outlook outlook, Pace pace) {
        long oneIn = (accounts.size() + SAMPLE_MAX - 1L) / SAMPLE_MAX;
        List<PurchaseSummary> sample = accounts.stream()
                .filter(account -> account.orderDays() > 0 && isChosen(account.accountId(), oneIn))
                .sorted(Comparator.comparing(PurchaseSummary::accountId))
                .toList();
        return new RisingModel(outlook, sample, pace);
    }

    public Outlook outlook() {
        return outlook;
    }

    public BgNbd ownPace() {
        return ownPace;
    }

    /** @return 0 for an account without an order day, or whose revenue is not above zero; else above 0 */
    public double score(PurchaseSummary account) {
        if (account.orderDays() == 0 || account.revenue() <= 0) {
            return 0;
        }
        return expectedOrders(account) * account.revenue() * FastMath.sqrt(orderValues.expectedValue(account));
    }

    /** @param threshold the least window revenue of a key account, in minor units */
    public Projection project(PurchaseSummary account, long threshold) {
        if (account.orderDays() == 0) {
            return new Projection(0, 0, 0, Optional.empty(), false);
        }
        double orders = expectedOrders(account);
        double value = orderValues.expectedValue(account);
        double revenue = orders * value;
        return new Projection(
                score(account),
                orders,
                FastMath.round(revenue),
                entryDate(account, revenue, threshold).or(() -> orderThatLifts(account, orders, value, threshold)),
                byAllWaits(account) > byOwnPace(account));
    }

    /** Of order days, in the horizon. */
    private double expectedOrders(PurchaseSummary account) {
        return Math.max(byOwnPace(account), byAllWaits(account));
    }

    private double byOwnPace(PurchaseSummary account) {
        return ownPace.expectedOrders(account, outlook.day(), outlook.horizonDays());
    }

    private double byAllWaits(PurchaseSummary account) {
        return waitingTimes.expectedOrders(outlook.day() - account.lastDay(), outlook.horizonDays());
    }

    /** When what is then still in the window, and what was bought until then at an even pace, reach the threshold. */
    private Optional<LocalDate> entryDate(PurchaseSummary account, double revenueAhead, long threshold) {
        for (int day = 1; day <= outlook.horizonDays(); day++) {
            double bought = revenueAhead * day / outlook.horizonDays();
            if (stillInWindow(account, day) + bought >= threshold) {
                return Optional.of(outlook.date().plusDays(day));
            }
        }
        return Optional.empty();
    }

    /**
     * For an account that orders seldom: when the order is due with which the threshold is reached, each order being of the
     * expected value and as long after the one before as is expected. Empty when that takes more than
     * {@link Outlook#DAYS_BACK} days: as far as one looks back.
     */
    private Optional<LocalDate> orderThatLifts(PurchaseSummary account, double orders, double value, long threshold) {
        double daysApart = outlook.horizonDays() / orders;
        double inWindowMax = 1 + Math.floor((outlook.windowDays() - 1) / daysApart);
        for (int order = 1; order * daysApart <= Outlook.DAYS_BACK; order++) {
            int day = (int) Math.ceil(order * daysApart);
            if (stillInWindow(account, day) + Math.min(order, inWindowMax) * value >= threshold) {
                return Optional.of(outlook.date().plusDays(day));
            }
        }
        return Optional.empty();
    }

    /** A quarter of the window leaves it evenly over its days, since the summary knows no more. */
    private double stillInWindow(PurchaseSummary account, int daysAhead) {
        double sum = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            int from = outlook.quarterEnd(quarter);
            int to = outlook.quarterEnd(quarter + 1);
            double left = (double) (outlook.windowDays() - daysAhead - from) / (to - from);
            sum += account.quarter(quarter) * Math.max(0, Math.min(1, left));
        }
        return sum;
    }

    /** Multiplied by the golden ratio's fraction, for ids that are numbered have hashes that are. */
    private static boolean isChosen(String accountId, long oneIn) {
        return Integer.toUnsignedLong(accountId.hashCode() * 0x9E3779B9) / 1_024 % oneIn == 0;
    }
}
