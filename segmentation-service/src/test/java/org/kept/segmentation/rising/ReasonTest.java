package org.kept.segmentation.rising;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReasonTest {
    private static final Optional<LocalDate> SOME_DAY = Optional.of(LocalDate.of(2025, 1, 31));
    private static final Projection PROJECTION = new Projection(1, 2.5, 900, SOME_DAY, false);

    @Test
    void a_steady_buyer_is_told_by_rhythm_and_trend() {
        List<long[]> orders = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            orders.add(new long[] {2 + 12 * i, i < 15 ? 140 : 107});
        }

        assertEquals(
                "Orders every 12 days, for 40 % more than in the half year before. 9.00 expected from 2.5 orders in"
                        + " the next 365 days; 35.98 now, 14.02 below the last key account.",
                reason(orders, PROJECTION));
    }

    @Test
    void who_ordered_once_and_may_be_due_is_told_so() {
        assertEquals(
                "Ordered once, 448 days ago; others came back after as long. 9.00 expected from 0.21 orders in the"
                        + " next 365 days; 0.00 now, 50.00 below the last key account.",
                reason(List.of(new long[] {448, 3_400}), new Projection(1, 0.21, 900, SOME_DAY, true)));
    }

    @Test
    void who_ordered_twice_is_told_by_both() {
        assertEquals(
                "Ordered twice, 40 days apart, the last time today. 9.00 expected from 2.5 orders in the next 365"
                        + " days; 20.00 now, 30.00 below the last key account.",
                reason(List.of(new long[] {40, 1_000}, new long[] {0, 1_000}), PROJECTION));
    }

    @Test
    void where_no_date_can_be_named_it_is_said_why() {
        List<long[]> once = List.of(new long[] {448, 3_400});
        String tooSeldom = reason(once, new Projection(1, 0.21, 1_200, Optional.empty(), true));
        String tooLittle = reason(once, new Projection(1, 0.21, 900, Optional.empty(), true));

        assertTrue(
                tooSeldom.endsWith(
                        "50.00 below the last key account. No date can be named: one order would make it key,"
                                + " but less than one is expected in the next 730 days."),
                tooSeldom);
        assertTrue(
                tooLittle.endsWith("No date can be named: with what leaves the window and what is expected it stays"
                        + " below the last key account."),
                tooLittle);
    }

    @Test
    void who_did_not_order_is_told_so() {
        assertEquals("No order in the last 730 days.", reason(List.of(), PROJECTION));
    }

    private static String reason(List<long[]> orders, Projection projection) {
        return Reason.inWords(
                Accounts.summary("A", orders),
                projection,
                Accounts.OUTLOOK,
                Accounts.summary("A", orders).windowRevenue(),
                5_000,
                minor -> "%d.%02d".formatted(minor / 100, minor % 100));
    }
}
