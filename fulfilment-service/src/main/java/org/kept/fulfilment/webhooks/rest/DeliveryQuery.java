package org.kept.fulfilment.webhooks.rest;

import java.util.Locale;
import java.util.Set;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.webhooks.persistence.Deliveries;
import org.kept.fulfilment.webhooks.persistence.Deliveries.Delivery;

/** Reads the list's query parameters; what is not understood is a 400 that says what would be. */
final class DeliveryQuery {
    private static final Set<String> STATES = Set.of("pending", "delivered", "failed");

    private DeliveryQuery() {}

    /** @return empty for any */
    static String state(String word) {
        if (word == null) {
            return "";
        }
        if (!STATES.contains(word)) {
            throw Problems.malformed("state is one of pending, delivered, failed.");
        }
        return word.toUpperCase(Locale.ROOT);
    }

    static long before(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? Deliveries.FIRST : Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }

    static String keyOf(Delivery delivery) {
        return Long.toString(delivery.seq());
    }
}
