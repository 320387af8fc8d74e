package org.kept.segmentation.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.OrderEvent;

/** Reads a record of {@code orders.v1}, or says why it cannot be. Never throws, whatever the bytes are. */
public final class OrderReader {
    private static final ObjectReader ORDER = Json.readerFor(OrderRecorded.class);
    /** Whether an order of this status counts. */
    private static final Map<String, Boolean> COUNTS =
            Map.of("placed", true, "amended", true, "cancelled", false, "returned", true);

    /** Longer ids are no ids; the bound keeps one record from filling the heap. */
    private static final int ID_LENGTH_MAX = 128;

    /** No order system is older; a date before is a broken clock or a broken conversion. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Currency reportingCurrency;
    private final Duration futureTolerance;

    /** @param futureTolerance how far after its arrival an order may be dated */
    public OrderReader(Currency reportingCurrency, Duration futureTolerance) {
        this.reportingCurrency = reportingCurrency;
        this.futureTolerance = futureTolerance;
    }

    /** @param arrivedAt when the broker took the record: the same in every replay, unlike the clock on the wall */
    public OrderReading read(byte[] key, byte[] value, Instant arrivedAt) {
        if (key == null || value == null) {
            return new OrderReading.Poison("The record has no " + (key == null ? "key" : "value"));
        }
        try {
            OrderRecorded wire = ORDER.readValue(value);
            return wire == null
                    ? new OrderReading.Poison("The value is null")
                    : new OrderReading.Readable(order(key, wire, arrivedAt));
        } catch (JsonProcessingException notOurs) {
            return new OrderReading.Poison("The value is not the JSON of an order: " + notOurs.getOriginalMessage());
        } catch (IOException | IllegalArgumentException wrong) {
            return new OrderReading.Poison(wrong.getMessage());
        }
    }

    private OrderEvent order(byte[] key, OrderRecorded wire, Instant arrivedAt) {
        String accountId = id("accountId", wire.accountId());
        String keyed = new String(key, StandardCharsets.UTF_8);
        must(keyed.equals(accountId), "The record's key is not its accountId, '" + accountId + "'");
        String orderId = id("orderId", wire.orderId());
        must(wire.revision() != null && wire.revision() >= 1, "revision is a whole number from 1");
        Boolean counts = wire.status() == null ? null : COUNTS.get(wire.status());
        must(
                counts != null,
                "status is one of " + COUNTS.keySet().stream().sorted().toList());
        LocalDate orderedOn = orderedOn(wire.orderedAt(), arrivedAt);
        return new OrderEvent(accountId, orderId, wire.revision(), orderedOn, net(wire), counts);
    }

    private LocalDate orderedOn(String orderedAt, Instant arrivedAt) {
        must(orderedAt != null, "orderedAt is missing");
        Instant instant;
        try {
            instant = OffsetDateTime.parse(orderedAt).toInstant();
        } catch (DateTimeException noInstant) {
            throw new IllegalArgumentException("orderedAt is not a date-time with an offset: " + orderedAt, noInstant);
        }
        must(
                !instant.isAfter(arrivedAt.plus(futureTolerance)),
                "orderedAt " + orderedAt + " is more than " + futureTolerance + " after the order arrived, "
                        + arrivedAt);
        LocalDate date = instant.atOffset(ZoneOffset.UTC).toLocalDate();
        must(!date.isBefore(EARLIEST), "orderedAt " + orderedAt + " is before " + EARLIEST);
        return date;
    }

    private long net(OrderRecorded wire) {
        must(wire.netAmount() != null, "netAmount is missing");
        Money money = Money.parse(wire.netAmount(), wire.currency());
        must(
                money.currency().equals(reportingCurrency),
                "There is no rate from " + money.currency() + " to the reporting currency, " + reportingCurrency);
        return money.minorUnits();
    }

    private static String id(String field, String value) {
        must(value != null && !value.isBlank(), field + " is missing");
        must(value.length() <= ID_LENGTH_MAX, field + " is longer than " + ID_LENGTH_MAX + " characters");
        must(value.chars().noneMatch(Character::isISOControl), field + " holds control characters");
        return value;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
