package org.kept.segmentation.rising.backtest;

import java.util.Arrays;

import org.kept.segmentation.rising.Purchases;

/** The orders of one account. */
final class OrderHistory implements Purchases {
    private int[] days = new int[4];
    private long[] amounts = new long[4];
    private int count;

    void add(long epochDay, long netMinorUnits) {
        if (count == days.length) {
            days = Arrays.copyOf(days, 2 * count);
            amounts = Arrays.copyOf(amounts, 2 * count);
        }
        days[count] = Math.toIntExact(epochDay);
        amounts[count++] = netMinorUnits;
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int i = 0; i < count; i++) {
            visitor.order(days[i], amounts[i]);
        }
    }

    int orders() {
        return count;
    }

    int firstDay() {
        return Arrays.stream(days, 0, count).min().orElseThrow();
    }

    int lastDay() {
        return Arrays.stream(days, 0, count).max().orElseThrow();
    }

    boolean hasOrder(long fromDay, long toDay) {
        for (int i = 0; i < count; i++) {
            if (days[i] >= fromDay && days[i] <= toDay) {
                return true;
            }
        }
        return false;
    }

    long revenue(long fromDay, long toDay) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (days[i] >= fromDay && days[i] <= toDay) {
                sum += amounts[i];
            }
        }
        return sum;
    }
}
