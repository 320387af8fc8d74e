package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.segmentation.domain.OrderEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OrderReaderTest {
    private static final long LATE = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    private static final OrderReader READER = new OrderReader(Duration.ofDays(1));

    @Test
    void every_example_of_the_contract_is_understood() throws Exception {
        for (String json :
                Contract.of("account-service", "order-recorded.v1").examples().values()) {
            JsonNode example = new ObjectMapper().readTree(json);
            OrderEvent order = read(example.get("accountId").textValue(), json);

            assertEquals(example.get("accountId").textValue(), order.accountId());
            assertEquals(example.get("orderId").textValue(), order.orderId());
            assertEquals(example.get("revision").intValue(), order.revision());
            assertEquals(!example.get("status").textValue().equals("cancelled"), order.counts());
        }
    }

    @Test
    void an_order_counts_on_its_utc_date_and_in_minor_units() {
        OrderEvent order = read("A", """
                {"orderId":"1","accountId":"A","revision":2,"orderedAt":"2026-01-01T01:00:00+02:00",
                 "netAmount":"-12.3","currency":"USD","status":"returned"}""");

        assertEquals(
                new OrderEvent("A", "1", 2, LocalDate.of(2025, 12, 31), -1230, Currency.getInstance("USD"), true),
                order);
    }

    @Property
    void whatever_the_bytes_are_reading_never_throws(@ForAll byte[] key, @ForAll byte[] value) {
        assertNotNull(READER.read(key, value, LATE));
    }

    /** The usual form is read by a short cut; it must not read anything else, or anything otherwise. */
    @Property
    void a_time_is_read_as_the_library_reads_it(
            @ForAll @IntRange(min = 1890, max = 2110) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int second,
            @ForAll("zones") String zone) {
        String text = "%04d-%02d-%02dT%02d:59:%02d%s".formatted(year, month, day, hour, second, zone);
        OrderedAt expected;
        try {
            expected = new OrderedAt(OffsetDateTime.parse(text).toEpochSecond());
        } catch (DateTimeException wrong) {
            assertThrows(DateTimeException.class, () -> OrderedAt.parse(text));
            return;
        }
        assertEquals(expected, OrderedAt.parse(text));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of("Z", "Z", "Z", ".123Z", "+02:00", "", "z", "Q");
    }

    private static OrderEvent read(String key, String json) {
        OrderReading reading =
                READER.read(key.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8), LATE);
        return assertInstanceOf(OrderReading.Readable.class, reading, reading.toString())
                .order();
    }
}
