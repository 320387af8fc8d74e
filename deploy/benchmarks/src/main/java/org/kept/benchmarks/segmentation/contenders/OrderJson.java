package org.kept.benchmarks.segmentation.contenders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** An order event by way of Jackson's data binding, as most would read it. */
record OrderJson(
        String orderId,
        String accountId,
        int revision,
        String orderedAt,
        BigDecimal netAmount,
        String currency,
        String status) {
    private static final ObjectReader READER = new ObjectMapper().readerFor(OrderJson.class);

    static OrderJson read(byte[] json) {
        try {
            return READER.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long cents() {
        return netAmount.movePointRight(2).longValueExact();
    }

    boolean counts() {
        return !status.equals("cancelled");
    }
}
