package org.kept.segmentation.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.OrderEvent;

/** Reads a record of {@code orders.v1}, or says why it cannot be. Never throws, whatever the bytes are. */
public final class OrderReader {
    /** Whether an order of this status counts. */
    private static final Map<String, Boolean> COUNTS =
            Map.of("placed", true, "amended", true, "cancelled", false, "returned", true);

    /** Longer ids are no ids; the bound keeps one record from filling the heap. */
    private static final int ID_LENGTH_MAX = 128;

    /** No order system is older; a date before is a broken clock or a broken conversion. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Duration futureTolerance;

    /** @param futureTolerance how far after its arrival an order may be dated */
    public OrderReader(Duration futureTolerance) {
        this.futureTolerance = futureTolerance;
    }

    /** @param arrivedAtMs when the broker took the record: the same in every replay, unlike the clock on the wall */
    public OrderReading read(byte[] key, byte[] value, long arrivedAtMs) {
        if (key == null || value == null) {
            return new OrderReading.Poison("The record has no " + (key == null ? "key" : "value"));
        }
        return reading(key, value, arrivedAtMs);
    }

    /** As {@link #read}, of an order that stands nowhere in the log: nothing is said of its key. */
    public OrderReading readUnkeyed(byte[] value, long arrivedAtMs) {
        return reading(null, value, arrivedAtMs);
    }

    private OrderReading reading(byte[] key, byte[] value, long arrivedAtMs) {
        try {
            OrderRecorded wire = OrderRecorded.parse(value);
            return wire == null
                    ? new OrderReading.Poison("The value is null")
                    : new OrderReading.Readable(order(key, wire, arrivedAtMs));
        } catch (JsonProcessingException notOurs) {
            return new OrderReading.Poison("The value is not the JSON of an order: " + notOurs.getOriginalMessage());
        } catch (IOException | IllegalArgumentException wrong) {
            return new OrderReading.Poison(wrong.getMessage());
        }
    }

    private OrderEvent order(byte[] key, OrderRecorded wire, long arrivedAtMs) {
        String accountId = id("accountId", wire.accountId());
        if (key != null && !isUtf8Of(accountId, key)) {
            throw new IllegalArgumentException("The record's key is not its accountId, '" + accountId + "'");
        }
        String orderId = id("orderId", wire.orderId());
        must(wire.revision() >= 1, "revision is a whole number from 1");
        Boolean counts = wire.status() == null ? null : COUNTS.get(wire.status());
        must(counts != null, "status is one of amended, cancelled, placed, returned");
        LocalDate orderedOn = orderedOn(wire.orderedAt(), arrivedAtMs);
        must(wire.netAmount() != null, "netAmount is missing");
        Money net = Money.parse(wire.netAmount(), wire.currency());
        return new OrderEvent(accountId, orderId, wire.revision(), orderedOn, net.minorUnits(), net.currency(), counts);
    }

    private static boolean isUtf8Of(String text, byte[] bytes) {
        if (text.length() == bytes.length) {
            int same = 0;
            while (same < bytes.length && bytes[same] >= 0 && bytes[same] == text.charAt(same)) {
                same++;
            }
            if (same == bytes.length) {
                return true; // nothing but ASCII, and no string made to find out
            }
        }
        return text.equals(new String(bytes, StandardCharsets.UTF_8));
    }

    private LocalDate orderedOn(String orderedAt, long arrivedAtMs) {
        must(orderedAt != null, "orderedAt is missing");
        OrderedAt ordered;
        try {
            ordered = OrderedAt.parse(orderedAt);
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException("orderedAt is not a date-time with an offset: " + orderedAt, noInstant);
        }
        if (ordered.epochSecond() > arrivedAtMs / 1_000 + futureTolerance.toSeconds()) {
            throw new IllegalArgumentException("orderedAt " + orderedAt + " is more than " + futureTolerance
                    + " after the order arrived, " + Instant.ofEpochMilli(arrivedAtMs));
        }
        if (ordered.date().isBefore(EARLIEST)) {
            throw new IllegalArgumentException("orderedAt " + orderedAt + " is before " + EARLIEST);
        }
        return ordered.date();
    }

    private static String id(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        if (value.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException(field + " is longer than " + ID_LENGTH_MAX + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            must(!Character.isISOControl(value.charAt(i)), "An id holds control characters");
        }
        return value;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
