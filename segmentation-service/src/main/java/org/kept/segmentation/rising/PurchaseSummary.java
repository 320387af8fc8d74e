package org.kept.segmentation.rising;

/**
 * What the model knows of one account at one date, from its orders of the last {@link Outlook#DAYS_BACK} days. Several
 * orders of a day count as one; a day whose sum is not above zero is no order day, but its sum counts as revenue.
 *
 * @param orderDays days with an order; 0 when there is none, and then all days here are 0
 * @param firstDay epoch day of the first one
 * @param lastDay epoch day of the last one
 * @param dayBeforeLast epoch day of the last but one; 0 with fewer than two
 * @param revenue of all days
 * @param lastValue what the last order day brought
 * @param valueBeforeLast what the last but one brought; 0 with fewer than two
 * @param quarter0 revenue of the latest quarter of the window
 * @param quarter3 revenue of the oldest quarter of the window
 */
public record PurchaseSummary(
        String accountId,
        int orderDays,
        int firstDay,
        int lastDay,
        int dayBeforeLast,
        long revenue,
        long lastValue,
        long valueBeforeLast,
        long quarter0,
        long quarter1,
        long quarter2,
        long quarter3) {

    /** Orders after the outlook's date, or from before what it looks back, are left out. */
    public static PurchaseSummary of(String accountId, Purchases purchases, Outlook outlook) {
        PurchaseDays days = new PurchaseDays();
        int today = outlook.day();
        purchases.forEach((day, net) -> {
            if (day <= today && day > today - Outlook.DAYS_BACK) {
                days.add(day, net);
            }
        });
        Tally tally = new Tally(outlook);
        days.inOrder(tally::add);
        return tally.summary(accountId);
    }

    /** Net revenue in the window: what the account ranks by. */
    public long windowRevenue() {
        return quarter0 + quarter1 + quarter2 + quarter3;
    }

    /** @param quarter 0 for the latest to 3 for the oldest */
    long quarter(int quarter) {
        return switch (quarter) {
            case 0 -> quarter0;
            case 1 -> quarter1;
            case 2 -> quarter2;
            default -> quarter3;
        };
    }

    /** Takes days in their order. */
    private static final class Tally {
        private final Outlook outlook;
        private final long[] quarters = new long[4];
        private int orderDays;
        private int firstDay;
        private int lastDay;
        private int dayBeforeLast;
        private long revenue;
        private long lastValue;
        private long valueBeforeLast;

        Tally(Outlook outlook) {
            this.outlook = outlook;
        }

        void add(long epochDay, long sum) {
            revenue += sum;
            int day = (int) epochDay;
            int quarter = outlook.quarterOf(outlook.day() - day);
            if (quarter < quarters.length) {
                quarters[quarter] += sum;
            }
            if (sum > 0) {
                firstDay = orderDays == 0 ? day : firstDay;
                orderDays++;
                dayBeforeLast = lastDay;
                valueBeforeLast = lastValue;
                lastDay = day;
                lastValue = sum;
            }
        }

        PurchaseSummary summary(String accountId) {
            return new PurchaseSummary(
                    accountId,
                    orderDays,
                    firstDay,
                    lastDay,
                    dayBeforeLast,
                    revenue,
                    lastValue,
                    valueBeforeLast,
                    quarters[0],
                    quarters[1],
                    quarters[2],
                    quarters[3]);
        }
    }
}
