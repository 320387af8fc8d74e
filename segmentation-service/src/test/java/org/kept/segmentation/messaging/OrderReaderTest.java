package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.segmentation.domain.OrderEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class OrderReaderTest {
    private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

    @Test
    void every_example_of_the_contract_is_understood() throws Exception {
        for (String json :
                Contract.of("account-service", "order-recorded.v1").examples().values()) {
            JsonNode example = new ObjectMapper().readTree(json);
            OrderEvent order = read(
                    example.get("accountId").textValue(),
                    json,
                    example.get("currency").textValue());

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
                 "netAmount":"-12.3","currency":"USD","status":"returned"}""", "USD");

        assertEquals(new OrderEvent("A", "1", 2, LocalDate.of(2025, 12, 31), -1230, true), order);
    }

    @Property
    void whatever_the_bytes_are_reading_never_throws(@ForAll byte[] key, @ForAll byte[] value) {
        assertNotNull(reader("USD").read(key, value, LATE));
    }

    private static OrderEvent read(String key, String json, String currency) {
        OrderReading reading = reader(currency)
                .read(key.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8), LATE);
        return assertInstanceOf(OrderReading.Readable.class, reading, reading.toString())
                .order();
    }

    private static OrderReader reader(String currency) {
        return new OrderReader(Currency.getInstance(currency), Duration.ofDays(1));
    }
}
