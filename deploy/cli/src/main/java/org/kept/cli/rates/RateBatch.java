package org.kept.cli.rates;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rates of one request, with the lines they came from. Within the service's bounds. */
final class RateBatch {

    private static final int LINES_MAX = 1_000;

    private final List<RateLine> lines = new ArrayList<>();

    void add(RateLine line) {
        lines.add(line);
    }

    boolean isFull() {
        return lines.size() >= LINES_MAX;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** @param index as the service counts them, from 0 */
    RateLine line(int index) {
        return lines.get(index);
    }

    /** What the file leaves empty is left out. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode rates = body.putArray("rates");
        for (RateLine line : lines) {
            ObjectNode rate = rates.addObject();
            put(rate, "currency", line.currency());
            put(rate, "quoteCurrency", line.quoteCurrency());
            put(rate, "date", line.date());
            put(rate, "rate", line.rate());
        }
        return body;
    }

    private static void put(ObjectNode rate, String field, String value) {
        if (!value.isEmpty()) {
            rate.put(field, value);
        }
    }
}
