package org.kept.segmentation.rising;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is learned of all accounts together. */
class PopulationTest {
    private static final int TODAY = (int) Accounts.OUTLOOK.date().toEpochDay();

    @Test
    void where_accounts_come_back_after_a_year_and_a_half_that_is_when_they_are_due() {
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            accounts.add(account("back" + i, order(540 + i % 60, 100), order(i % 60, 100)));
            accounts.add(account("once" + i, order(i * 2, 100)));
        }
        WaitingTimes waits = new WaitingTimes(accounts, TODAY);

        assertTrue(waits.expectedOrders(500, 60) > 5 * waits.expectedOrders(100, 60));
        assertEquals(
                waits.expectedOrders(400, 365), waits.expectedOrders(400, 200) + waits.expectedOrders(600, 165), 1e-9);
    }

    @Test
    void where_nobody_has_come_back_yet_nobody_is_expected_to() {
        WaitingTimes waits = new WaitingTimes(List.of(account("A", order(5, 100))), TODAY);

        assertEquals(0, waits.expectedOrders(5, 365));
    }

    @Test
    void beyond_the_longest_wait_seen_no_more_is_expected_than_overall() {
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            accounts.add(account("A" + i, order(100 + i % 7, 100), order(i % 7, 100)));
        }
        WaitingTimes waits = new WaitingTimes(accounts, TODAY);

        assertTrue(waits.expectedOrders(300, 28) <= 28.0 * 200 / (200 * 100));
    }

    @Test
    void where_an_order_is_worth_what_the_last_one_was_the_accounts_own_mean_counts() {
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            accounts.add(account("A" + i, order(90, 1_000L * i), order(30, 1_000L * i)));
        }

        assertEquals(50_000, new OrderValues(accounts).expectedValue(accounts.get(49)), 1_000);
    }

    @Test
    void where_an_order_says_nothing_of_the_next_the_mean_of_all_counts() {
        Random random = new Random(1);
        List<PurchaseSummary> accounts = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            accounts.add(
                    account("A" + i, order(90, 1 + random.nextInt(10_000)), order(30, 1 + random.nextInt(10_000))));
        }
        accounts.add(account("Huge", order(90, 10_000), order(30, 10_000)));

        assertEquals(5_000, new OrderValues(accounts).expectedValue(accounts.get(2_000)), 700);
    }

    private static PurchaseSummary account(String id, long[]... orders) {
        return Accounts.summary(id, List.of(orders));
    }

    private static long[] order(long daysAgo, long value) {
        return new long[] {daysAgo, value};
    }
}
