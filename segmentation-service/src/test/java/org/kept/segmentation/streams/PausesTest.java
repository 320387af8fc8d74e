package org.kept.segmentation.streams;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What counts as a pause: nothing comes, and nothing is there. */
class PausesTest {
    private static final TopicPartition ORDERS = new TopicPartition("orders.v1", 2);

    private final HeldUp heldUp = new HeldUp();
    private final Pauses pauses = new Pauses(heldUp, ORDERS);

    @Test
    void after_a_second_without_an_order_they_have_paused() {
        look(3);
        assertFalse(pauses.isQuiet());

        look(1);
        assertTrue(pauses.isQuiet());
    }

    @Test
    void an_order_ends_the_pause() {
        look(4);
        pauses.took(0);

        assertFalse(pauses.isQuiet());
    }

    @Test
    void while_orders_are_there_that_do_not_come_nobody_pauses() {
        heldUp.now = true;
        look(20);
        assertFalse(pauses.isQuiet());

        heldUp.now = false;
        look(3);
        assertFalse(pauses.isQuiet());
        look(1);
        assertTrue(pauses.isQuiet());
    }

    @Test
    void a_pause_is_said_again_every_ten_seconds() {
        look(39);

        assertTrue(pauses.look());
        assertFalse(pauses.look());
    }

    private void look(int times) {
        for (int look = 0; look < times; look++) {
            pauses.look();
        }
    }
}
