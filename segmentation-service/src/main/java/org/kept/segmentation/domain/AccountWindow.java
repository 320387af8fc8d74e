package org.kept.segmentation.domain;

import java.util.TreeMap;

/** One account's orders by day, and the sum of the days that count at the moment. */
final class AccountWindow {
    private record DayTotal(long net, int orders) {}

    private final TreeMap<Integer, DayTotal> days = new TreeMap<>();
    private long revenue;
    private int orders;

    AccountRevenue revenueOf(String accountId) {
        return new AccountRevenue(accountId, revenue, orders);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * Adds to a day's total, taking away with negative numbers.
     *
     * @return whether the day still has an order
     */
    boolean add(int day, long net, int count) {
        DayTotal total = days.getOrDefault(day, new DayTotal(0, 0));
        DayTotal sum = new DayTotal(total.net + net, total.orders + count);
        if (sum.orders == 0) {
            days.remove(day);
            return false;
        }
        days.put(day, sum);
        return true;
    }

    void count(long net, int count) {
        revenue += net;
        orders += count;
    }

    void admit(int day) {
        DayTotal total = days.get(day);
        count(total.net, total.orders);
    }

    /** @param counted whether the day was admitted before */
    void expire(int day, boolean counted) {
        DayTotal total = days.remove(day);
        if (counted) {
            count(-total.net, -total.orders);
        }
    }
}
