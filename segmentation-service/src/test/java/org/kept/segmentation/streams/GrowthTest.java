package org.kept.segmentation.streams;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrowthTest {
    private static final long SECOND = 1_000;

    @Test
    void after_an_import_it_is_due_once_hardly_any_order_comes() {
        Growth growth = new Growth(1_000_000);
        long now = 0;
        for (long orders = 1_000_000; orders < 2_000_000; orders += 20_000) {
            growth.look(orders, now += SECOND);
            assertFalse(growth.isDue());
        }
        growth.look(2_000_000, now += SECOND);
        assertFalse(growth.isDue());

        growth.look(2_000_100, now + SECOND);

        assertTrue(growth.isDue());
    }

    @Test
    void while_orders_keep_pouring_in_it_is_due_every_five_minutes() {
        Growth growth = new Growth(0);
        growth.look(0, 0);
        long orders = 0;
        for (long second = 1; second < Duration.ofMinutes(5).toSeconds(); second++) {
            growth.look(orders += 50_000, second * SECOND);
            assertFalse(growth.isDue());
        }

        growth.look(orders += 50_000, Duration.ofMinutes(5).toMillis());
        assertTrue(growth.isDue());
        growth.chosen();

        growth.look(orders + 50_000, Duration.ofMinutes(5).toMillis() + SECOND);
        assertFalse(growth.isDue());
    }

    @Test
    void half_a_minute_passes_before_it_is_due_again() {
        Growth growth = new Growth(0);
        growth.look(10, 0);
        growth.look(10, 29 * SECOND);
        assertFalse(growth.isDue());
        growth.look(10, 30 * SECOND);
        assertTrue(growth.isDue());
    }

    @Test
    void a_tenth_more_is_growth_and_less_is_none() {
        Growth growth = new Growth(1_000);
        growth.look(1_100, 0);
        growth.look(1_100, 60 * SECOND);
        assertFalse(growth.isDue());
        growth.look(1_101, 61 * SECOND);
        assertTrue(growth.isDue());
    }
}
