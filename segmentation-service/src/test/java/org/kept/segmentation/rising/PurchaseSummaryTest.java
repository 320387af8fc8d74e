package org.kept.segmentation.rising;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PurchaseSummaryTest {
    private static final int TODAY = (int) Accounts.OUTLOOK.date().toEpochDay();

    @Test
    void it_tells_first_last_and_last_but_one_day_and_the_quarters_of_the_window() {
        PurchaseSummary account =
                account(order(700, 10), order(300, 20), order(200, 30), order(100, 40), order(91, 50), order(90, 60));

        assertEquals(
                new PurchaseSummary("A", 6, TODAY - 700, TODAY - 90, TODAY - 91, 210, 60, 50, 60, 90, 30, 20), account);
        assertEquals(200, account.windowRevenue());
    }

    @Test
    void orders_of_one_day_are_one() {
        PurchaseSummary account = account(order(10, 100), order(10, 50), order(3, 7));

        assertEquals(2, account.orderDays());
        assertEquals(150, account.valueBeforeLast());
    }

    @Test
    void a_credit_note_lowers_the_revenue_and_is_no_order() {
        PurchaseSummary account = account(order(10, 100), order(3, -40));

        assertEquals(1, account.orderDays());
        assertEquals(TODAY - 10, account.lastDay());
        assertEquals(60, account.revenue());
        assertEquals(60, account.quarter0());
    }

    @Test
    void what_is_to_come_and_what_is_too_long_ago_is_left_out() {
        PurchaseSummary account = account(order(-1, 100), order(730, 100), order(729, 1));

        assertEquals(1, account.revenue());
        assertEquals(1, account.orderDays());
    }

    @Test
    void the_order_of_orders_does_not_matter() {
        List<long[]> orders = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            orders.add(order(7L * i % 300, i));
        }
        PurchaseSummary inOrder = Accounts.summary("A", orders);
        Collections.shuffle(orders, new Random(1));

        assertEquals(inOrder, Accounts.summary("A", orders));
    }

    @Test
    void no_orders_are_a_summary_too() {
        assertEquals(new PurchaseSummary("A", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), account());
    }

    private static PurchaseSummary account(long[]... orders) {
        return Accounts.summary("A", List.of(orders));
    }

    private static long[] order(long daysAgo, long value) {
        return new long[] {daysAgo, value};
    }
}
