package org.kept.segmentation.rising;

import java.util.Locale;
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
     * @return two sentences, such as "Orders every 12 days, 40 % more than in the half year before. …"
     */
    public static String inWords(
            PurchaseSummary account,
            Projection projection,
            Outlook outlook,
            long revenueNow,
            long threshold,
            LongFunction<String> money) {
        if (account.orderDays() == 0) {
            return "No order in the last %d days.".formatted(Outlook.DAYS_BACK);
        }
        String ahead = "%s expected from %s in the next %d days; %s now, %s below the last key account.";
        String due = projection.due() ? "; others came back after as long" : "";
        return rhythm(account, outlook) + trend(account, outlook) + due + ". "
                + ahead.formatted(
                        money.apply(projection.revenue()),
                        orders(projection.expectedOrders()),
                        outlook.horizonDays(),
                        money.apply(revenueNow),
                        money.apply(Math.max(0, threshold - revenueNow)));
    }

    private static String rhythm(PurchaseSummary account, Outlook outlook) {
        int ago = outlook.day() - account.lastDay();
        if (account.orderDays() == 1) {
            return "Ordered once, %s".formatted(ago(ago));
        }
        int span = account.lastDay() - account.firstDay();
        int every = Math.max(1, Math.round((float) span / (account.orderDays() - 1)));
        if (account.orderDays() == 2) {
            return "Ordered twice, %s apart, the last time %s".formatted(days(every), ago(ago));
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
        return ", for %d %% %s than %s".formatted(percent, change > 0 ? "more" : "less", before);
    }

    private static String orders(double expected) {
        return String.format(Locale.ROOT, expected < 0.995 ? "%.2f orders" : "%.1f orders", expected);
    }

    private static String ago(int days) {
        return days == 0 ? "today" : days(days) + " ago";
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
