package org.kept.cli.orders;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SeenOrdersTest {

    private final SeenOrders seen = new SeenOrders();

    @Test
    void each_order_is_first_once_also_when_there_are_many() {
        for (int i = 0; i < 200_000; i++) {
            assertEquals(SeenOrders.Sight.FIRST, seen.see(order("o" + i, 1, "1.00")));
        }
        for (int i = 0; i < 200_000; i += 997) {
            assertEquals(SeenOrders.Sight.SAME_AGAIN, seen.see(order("o" + i, 1, "1.00")));
            assertEquals(SeenOrders.Sight.OTHER_CONTENT, seen.see(order("o" + i, 1, "2.00")));
        }
    }

    @Test
    void a_revision_is_part_of_what_an_order_is_known_by() {
        seen.see(order("o1", 12, "1.00"));

        assertEquals(SeenOrders.Sight.FIRST, seen.see(order("o11", 2, "1.00")));
        assertEquals(SeenOrders.Sight.FIRST, seen.see(order("o1", 1, "1.00")));
    }

    private static OrderLine order(String id, int revision, String amount) {
        return new OrderLine(id, "A", revision, Instant.EPOCH, amount, "EUR", "placed");
    }
}
