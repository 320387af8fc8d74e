package org.kept.segmentation.rising;

import java.util.Arrays;

/** One account's orders put together by day, oldest first. */
final class PurchaseDays {
    private static final int DAY_SHIFT = 32;

    private long[] dayAndIndex = new long[8];
    private long[] amounts = new long[8];
    private int count;

    void add(long epochDay, long amount) {
        if (count == amounts.length) {
            dayAndIndex = Arrays.copyOf(dayAndIndex, 2 * count);
            amounts = Arrays.copyOf(amounts, 2 * count);
        }
        dayAndIndex[count] = epochDay << DAY_SHIFT | count;
        amounts[count++] = amount;
    }

    /** Calls the visitor once for each day with an order, with that day's sum. */
    void inOrder(Purchases.Visitor visitor) {
        Arrays.sort(dayAndIndex, 0, count);
        int next = 0;
        while (next < count) {
            long day = dayAndIndex[next] >> DAY_SHIFT;
            long sum = 0;
            while (next < count && dayAndIndex[next] >> DAY_SHIFT == day) {
                sum += amounts[(int) dayAndIndex[next++]];
            }
            visitor.order(day, sum);
        }
    }
}
