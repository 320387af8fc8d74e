package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderBookTest {
    private static final int WINDOW = 7;
    private static final int HISTORY = 40;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final SegmentationPolicy POLICY = SegmentationPolicy.of(1, WINDOW, new BigDecimal("0.2"), EUR);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final OrderBook book = new OrderBook(HISTORY, (account, at) -> {});
    private long ticks;

    @Test
    void an_order_counts_on_its_own_day_and_no_more_a_window_later() {
        pass(book, DAY);
        book.record(order("1", 1, DAY, 100));

        pass(book, DAY.plusDays(WINDOW - 1));
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));

        pass(book, DAY.plusDays(WINDOW));
        assertEquals(new AccountRevenue("A", 0, 0), book.revenueOf("A"));
    }

    @Test
    void of_orders_that_come_together_those_are_named_that_say_something_new() {
        pass(book, DAY);
        List<Integer> changed = new ArrayList<>();

        book.record(List.of(order("1", 2, DAY, 100), order("1", 1, DAY, 70), order("2", 1, DAY, 5)), changed::add);

        assertEquals(List.of(0, 2), changed);
        assertEquals(new AccountRevenue("A", 105, 2), book.revenueOf("A"));
    }

    @Test
    void an_order_of_a_later_date_waits_for_it() {
        pass(book, DAY);
        book.record(order("1", 1, DAY.plusDays(2), 100));
        assertEquals(0, book.revenueOf("A").orders());
        assertEquals(List.of(), changed());

        pass(book, DAY.plusDays(2));
        assertEquals(List.of(new AccountRevenue("A", 100, 1)), changed());
    }

    @Test
    void nothing_counts_before_the_first_date() {
        book.record(order("1", 1, DAY, 100));

        assertEquals(new AccountRevenue("A", 0, 0), book.revenueOf("A"));
        assertEquals(new BookProgress(0, null, DAY, DAY, 1, 0, 0, false, false), book.progress());
    }

    @Test
    void a_date_never_comes_back() {
        pass(book, DAY);
        pass(book, DAY.minusDays(1));

        assertEquals(DAY, book.progress().businessDate());
    }

    @Test
    void a_lower_or_equal_revision_changes_nothing() {
        pass(book, DAY);
        book.record(order("1", 2, DAY, 100));

        assertFalse(book.record(order("1", 2, DAY, 999)));
        assertFalse(book.record(order("1", 1, DAY, 999)));
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));
    }

    @Test
    void a_cancelled_order_is_no_order_in_the_window_and_a_returned_one_is() {
        pass(book, DAY);
        book.record(order("1", 1, DAY, 100));
        book.record(new OrderEvent("A", "1", 2, DAY, 100, EUR, false));
        book.record(order("2", 1, DAY, -30));

        assertEquals(new AccountRevenue("A", -30, 1), book.revenueOf("A"));
    }

    @Test
    void an_old_revision_that_comes_after_its_order_moved_out_of_the_window_is_still_old() {
        pass(book, DAY);
        assertTrue(book.record(order("1", 2, DAY.minusDays(WINDOW), 100)));

        assertFalse(book.record(order("1", 1, DAY, 100)));
        assertEquals(0, book.revenueOf("A").orders());
    }

    @Test
    void an_order_is_remembered_for_the_length_of_the_history() {
        pass(book, DAY);
        book.record(order("1", 2, DAY, 100));

        pass(book, DAY.plusDays(HISTORY - 1));
        assertFalse(book.record(order("1", 1, DAY.plusDays(HISTORY - 1), 100)));

        pass(book, DAY.plusDays(HISTORY + 64));
        assertEquals(List.of(), book.ordersOf("A"));
        assertEquals(1, book.progress().ordersRecorded());
    }

    @Test
    void an_order_that_comes_when_its_date_has_left_the_window_is_reported_as_too_late_and_does_not_count() {
        pass(book, DAY);
        book.record(order("1", 1, DAY.minusDays(WINDOW - 1), 100));
        assertEquals(0, book.progress().ordersTooLate());

        book.record(order("2", 1, DAY.minusDays(WINDOW), 100));
        book.record(order("2", 1, DAY.minusDays(WINDOW), 100));
        assertEquals(1, book.progress().ordersTooLate());
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));
        assertEquals(
                List.of(new TooLateOrder("A", "2", 1, DAY.minusDays(WINDOW), DAY)),
                book.tooLate().last());
    }

    @Test
    void of_the_orders_that_came_too_late_the_last_hundred_are_named() {
        pass(book, DAY);
        for (int order = 1; order <= TooLateOrders.NAMED_MAX + 5; order++) {
            book.record(order("late-" + order, 1, DAY.minusDays(WINDOW), 100));
        }

        assertEquals(TooLateOrders.NAMED_MAX + 5, book.progress().ordersTooLate());
        assertEquals(TooLateOrders.NAMED_MAX, book.tooLate().last().size());
        assertEquals("late-105", book.tooLate().last().get(0).orderId());
    }

    @Test
    void another_window_counts_anew_what_is_remembered() {
        pass(book, DAY);
        book.record(order("1", 1, DAY, 100));
        book.record(order("2", 1, DAY.minusDays(20), 30));
        assertEquals(new AccountRevenue("A", 100, 1), book.revenueOf("A"));
        changed();

        book.pass(new Tick(++ticks, DAY, SegmentationPolicy.of(2, 30, new BigDecimal("0.2"), EUR), List.of(), false));

        assertEquals(List.of(new AccountRevenue("A", 130, 2)), changed());
        assertEquals(List.of(new AccountRevenue("A", 100, 1)), book.revenuesIn(7));
    }

    @Test
    void an_order_without_a_rate_is_parked_and_counted_once_its_rate_comes() {
        pass(book, DAY);
        book.record(new OrderEvent("A", "1", 1, DAY, 1_000, USD, true));
        assertEquals(1, book.progress().ordersParked());
        assertEquals(0, book.revenueOf("A").orders());

        rate(DAY.plusDays(1), "0.5");
        assertEquals(1, book.progress().ordersParked(), "a rate of a later day says nothing of an earlier one");

        rate(DAY.minusDays(3), "0.9");
        assertEquals(0, book.progress().ordersParked());
        assertEquals(List.of(new AccountRevenue("A", 900, 1)), changed());
    }

    @Test
    void a_corrected_rate_corrects_the_revenue() {
        pass(book, DAY);
        rate(DAY, "0.9");
        book.record(new OrderEvent("A", "1", 1, DAY, 1_000, USD, true));
        changed();

        rate(DAY, "0.8");

        assertEquals(List.of(new AccountRevenue("A", 800, 1)), changed());
        book.record(new OrderEvent("A", "1", 2, DAY, 1_000, USD, false));
        assertEquals(new AccountRevenue("A", 0, 0), book.revenueOf("A"));
    }

    @Test
    void an_amount_beyond_bounds_in_the_reporting_currency_is_parked() {
        pass(book, DAY);
        rate(DAY, "1000000");
        book.record(new OrderEvent("A", "1", 1, DAY, 1L << 52, USD, true));

        assertEquals(1, book.progress().ordersParked());
    }

    @Test
    void a_busy_account_is_counted_like_any_other() {
        pass(book, DAY);
        for (int number = 0; number < 1_000; number++) {
            book.record(order("" + number, 1, DAY.minusDays(number % 10), number));
        }
        for (int number = 0; number < 1_000; number += 2) {
            book.record(order("" + number, 2, DAY.minusDays(number % 10), 0));
        }

        long expected = IntStream.range(0, 1_000)
                .filter(number -> number % 10 < WINDOW && number % 2 == 1)
                .sum();
        assertEquals(new AccountRevenue("A", expected, 700), book.revenueOf("A"));
    }

    private static OrderEvent order(String id, int revision, LocalDate day, long net) {
        return new OrderEvent("A", id, revision, day, net, EUR, true);
    }

    private void pass(OrderBook passing, LocalDate date) {
        passing.pass(new Tick(++ticks, date, POLICY, List.of(), false));
    }

    private void rate(LocalDate day, String rate) {
        FxRate published = new FxRate(USD, EUR, (int) day.toEpochDay(), new BigDecimal(rate));
        LocalDate date = book.progress().businessDate();
        book.pass(new Tick(++ticks, date, POLICY, List.of(published), false));
    }

    private List<AccountRevenue> changed() {
        List<AccountRevenue> changed = new ArrayList<>();
        book.takeChangedAccounts(changed::add);
        return changed;
    }
}
