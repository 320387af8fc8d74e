package org.kept.segmentation.rising;

import java.util.function.LongFunction;

/** Why an account is held to be rising, as a salesperson would put it. */
public final class Reason {
    private static final double LIKE_BEFORE = 0.1;
    private static final int YEAR = 365;

    private Reason() {}

    /**
     * @param outlook that the summary and the projection were made with
     * @param revenueNow in the window as it is now
     * @param threshold the least window revenue of a key account now
     * @param money puts minor units into words
     * @return some sentences, such as "Orders every 12 days, 40 % more than in the half year before. …"; the last says why no
     *     entry date is named, if none is
     */
    public static String inWords(
            PurchaseSummary account,
            Projection projection,
            Outlook outlook,
            long revenueNow,
            long threshold,
            LongFunction<String> money) {
        if (account.orderDays() == 0) {
            return "No order in the last " + Outlook.DAYS_BACK + " days.";
        }
        return rhythm(account, outlook)
                + trend(account, outlook)
                + (projection.due() ? "; others came back after as long" : "")
                + ". " + money.apply(projection.revenue())
                + " expected from " + orders(projection.expectedOrders())
                + " in the next " + outlook.horizonDays()
                + " days; " + money.apply(revenueNow)
                + " now, " + money.apply(Math.max(0, threshold - revenueNow))
                + " below the last key account."
                + entry(projection, outlook, threshold);
    }

    private static String entry(Projection projection, Outlook outlook, long threshold) {
        if (projection.entryDate().isPresent()) {
            return "";
        }
        double expectedInAll = projection.expectedOrders() * Outlook.DAYS_BACK / outlook.horizonDays();
        boolean oneIsEnough = projection.revenue() >= threshold * projection.expectedOrders();
        return oneIsEnough && expectedInAll < 1
                ? " No date can be named: one order would make it key, but less than one is expected in the next "
                        + Outlook.DAYS_BACK + " days."
                : " No date can be named: with what leaves the window and what is expected it stays below the last key"
                        + " account.";
    }

    private static String rhythm(PurchaseSummary account, Outlook outlook) {
        int ago = outlook.day() - account.lastDay();
        if (account.orderDays() == 1) {
            return "Ordered once, " + ago(ago);
        }
        int span = account.lastDay() - account.firstDay();
        int every = Math.max(1, Math.round((float) span / (account.orderDays() - 1)));
        if (account.orderDays() == 2) {
            return "Ordered twice, " + days(every) + " apart, the last time " + ago(ago);
        }
        // An order that is overdue is said to be so; else the rhythm is enough.
        String last = ago > 2 * every ? ", the last time " + ago(ago) : "";
        return (every == 1 ? "Orders every day" : "Orders every " + days(every)) + last;
    }

    private static String trend(PurchaseSummary account, Outlook outlook) {
        long late = account.quarter0() + account.quarter1();
        long early = account.quarter2() + account.quarter3();
        boolean knownInBoth = account.orderDays() > 1
                && outlook.day() - account.firstDay() >= outlook.windowDays() - outlook.windowDays() / 4;
        if (!knownInBoth || early <= 0 || late <= 0) {
            return "";
        }
        String before = outlook.windowDays() == YEAR
                ? "in the half year before"
                : "in the " + (outlook.windowDays() / 2) + " days before";
        double change = (double) late / early - 1;
        if (Math.abs(change) < LIKE_BEFORE) {
            return ", for as much as " + before;
        }
        long percent = Math.round(Math.abs(change) * 100);
        return ", for " + percent + " % " + (change > 0 ? "more" : "less") + " than " + before;
    }

    /** Thousands of accounts are told of after one choice: a formatter took most of that time. */
    private static String orders(double expected) {
        if (expected < 0.995) {
            long hundredths = Math.round(expected * 100);
            return "0." + hundredths / 10 + hundredths % 10 + " orders";
        }
        long tenths = Math.round(expected * 10);
        return tenths / 10 + "." + tenths % 10 + " orders";
    }

    private static String ago(int days) {
        return days == 0 ? "today" : days(days) + " ago";
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
