package org.kept.benchmarks.segmentation.orders;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvenOrdersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private final EvenOrders orders = new EvenOrders(7, 3, TODAY);

    @Test
    void every_account_has_exactly_as_many_orders() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int number = 0; number < orders.count(); number++) {
            counts.merge(orders.order(number).account(), 1, Integer::sum);
        }

        assertEquals(7, counts.size());
        assertTrue(counts.values().stream().allMatch(count -> count == 3));
    }

    @Test
    void all_are_dated_within_the_window_and_worth_something() {
        long today = TODAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        for (int number = 0; number < orders.count(); number++) {
            GeneratedOrder order = orders.order(number);
            assertTrue(order.epochSecond() <= today && order.epochSecond() > today - 360 * 86_400L);
            assertTrue(order.cents() > 0);
        }
    }
}
