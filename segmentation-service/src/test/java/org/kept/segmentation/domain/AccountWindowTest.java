package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccountWindowTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final SegmentationPolicy POLICY = SegmentationPolicy.of(1, 100, new BigDecimal("0.2"), USD);

    private final OrderBook book = new OrderBook(730, (account, at) -> {});

    @Test
    void those_that_weigh_most_come_first_and_those_without_a_rate_last() {
        order("small", 10, 5_00, USD);
        order("z-credit", 10, -80_00, USD);
        order("a-order", 10, 80_00, USD);
        order("foreign", 10, 999_00, EUR);
        passToday();

        assertEquals(
                List.of("a-order", "z-credit", "small", "foreign"),
                window().heaviest(10).stream().map(RecordedOrder::orderId).toList());
        assertEquals(2, window().heaviest(2).size());
    }

    @Test
    void only_what_lies_in_the_window_is_there() {
        order("first-day", 99, 1_00, USD);
        order("a-day-too-old", 100, 1_00, USD);
        order("tomorrow", -1, 1_00, USD);
        passToday();

        assertEquals(
                List.of("first-day"),
                window().orders().stream().map(RecordedOrder::orderId).toList());
    }

    @Test
    void an_order_leaves_on_the_first_date_whose_window_does_not_hold_it() {
        order("first-day", 99, 1_00, USD);
        passToday();

        assertEquals(TODAY.plusDays(1), window().leavesOn(window().orders().get(0)));
    }

    @Test
    void what_leaves_within_a_month_is_told_with_what_stays() {
        order("leaves-at-the-end", 70, 40_00, USD);
        order("leaves-tomorrow", 99, -10_00, USD);
        order("leaves-a-day-later", 69, 7_00, USD);
        order("foreign", 99, 999_00, EUR);
        passToday();

        assertEquals(new AccountWindow.Leaving(30_00, 2, 7_00), window().leavingWithin(30));
    }

    @Test
    void before_the_first_date_there_is_no_window() {
        order("early", 1, 1_00, USD);

        assertTrue(AccountWindow.of(book, "A").isEmpty());
    }

    private AccountWindow window() {
        return AccountWindow.of(book, "A").orElseThrow();
    }

    private void order(String id, int daysAgo, long net, Currency currency) {
        book.record(new OrderEvent("A", id, 1, TODAY.minusDays(daysAgo), net, currency, true));
    }

    private void passToday() {
        book.pass(new Tick(1, TODAY, POLICY, List.of(), false));
    }
}
