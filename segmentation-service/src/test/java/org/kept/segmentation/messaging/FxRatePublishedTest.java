package org.kept.segmentation.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.segmentation.domain.FxRate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FxRatePublishedTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-31T23:59:00Z");
    private static final Contract CONTRACT = Contract.of("segmentation-service", "fx-rate-published.v1");

    @Test
    void every_example_of_the_contract_is_understood() throws Exception {
        for (String json : CONTRACT.examples().values()) {
            JsonNode example = new ObjectMapper().readTree(json);
            String key = example.get("currency").textValue() + "/"
                    + example.get("quoteCurrency").textValue() + "/"
                    + example.get("date").textValue();

            FxRate rate = assertInstanceOf(FxRateReading.Readable.class, read(key, json))
                    .rate();

            assertEquals(key, FxRatePublished.key(rate));
            assertEquals(new BigDecimal(example.get("rate").textValue()), rate.rate());
        }
    }

    @Test
    void what_is_written_keeps_the_contract_and_is_read_as_it_was() {
        for (String value : List.of("1.0832", "0.000000000001", "999999999999999999", "100", "123456.123456789012")) {
            FxRate rate = new FxRate(
                    Currency.getInstance("EUR"),
                    Currency.getInstance("JPY"),
                    (int) LocalDate.of(2024, 2, 29).toEpochDay(),
                    new BigDecimal(value));

            byte[] written = FxRatePublished.write(rate);

            CONTRACT.mustHoldFor(new String(written, UTF_8));
            assertEquals(
                    new FxRateReading.Readable(rate),
                    FxRatePublished.read(FxRatePublished.key(rate).getBytes(UTF_8), written, ARRIVED));
        }
    }

    @Test
    void poison_says_why() {
        assertReason("currency 'EURO' is not an ISO 4217", "EUR/USD/2026-03-31", json("EURO", "2026-03-31", "1"));
        assertReason("rate is above zero", "EUR/USD/2026-03-31", json("EUR", "2026-03-31", "0.0"));
        assertReason("more than 12 decimals", "EUR/USD/2026-03-31", json("EUR", "2026-03-31", "1.0000000000001"));
        assertReason("before 1900", "EUR/USD/1753-01-01", json("EUR", "1753-01-01", "1"));
        assertReason("days in the future", "EUR/USD/2026-04-08", json("EUR", "2026-04-08", "1"));
        assertReason("key is not 'EUR/USD/2026-03-31'", "EUR/2026-03-31", json("EUR", "2026-03-31", "1"));
        assertReason("not the JSON of a rate", "EUR/USD/2026-03-31", "{ no JSON");
        assertReason("The value is null", "EUR/USD/2026-03-31", "null");
        assertReason("currency is missing; quoteCurrency is missing", "EUR/USD/2026-03-31", "{}");
    }

    @Test
    void a_rate_is_not_deleted() {
        assertEquals(
                new FxRateReading.Poison("The record has no value"),
                FxRatePublished.read("EUR/USD/2026-03-31".getBytes(UTF_8), null, ARRIVED));
    }

    @Property
    void whatever_the_bytes_are_reading_never_throws(@ForAll byte[] key, @ForAll byte[] value) {
        assertNotNull(FxRatePublished.read(key, value, ARRIVED));
    }

    private static void assertReason(String reason, String key, String json) {
        String said =
                assertInstanceOf(FxRateReading.Poison.class, read(key, json)).reason();
        assertTrue(said.contains(reason), said);
    }

    private static FxRateReading read(String key, String json) {
        return FxRatePublished.read(key.getBytes(UTF_8), json.getBytes(UTF_8), ARRIVED);
    }

    private static String json(String currency, String date, String rate) {
        return "{\"currency\":\"%s\",\"quoteCurrency\":\"USD\",\"date\":\"%s\",\"rate\":\"%s\"}"
                .formatted(currency, date, rate);
    }
}
