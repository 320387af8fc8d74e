package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.embedded.testing.Contract;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SegmentationTopologyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TODAY = "2026-03-01T08:00:00Z";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Replay replay = new Replay(ClockMode.EVENT, NOW);

    @AfterEach
    void close() {
        replay.close();
    }

    @Test
    void an_order_becomes_a_tier_event_on_both_topics() {
        replay.write("A", OrderJson.placed("1", "A", TODAY, "12.30").json(), Map.of("traceparent", TRACE));

        TestRecord<String, String> told = only(replay.read(Replay.TOPICS.accountTiers()));
        assertEquals(
                told.value(),
                only(replay.read(Replay.TOPICS.accountTierChanges())).value());
        assertEquals("A", told.key());
        assertEquals("""
                {"accountId":"A","tier":"KEY","rank":1,"accounts":1,"revenue":"12.30","currency":"USD",\
                "threshold":"12.30","policyVersion":"1","businessDate":"2026-03-01","revision":1}""", told.value());
        assertEquals("1.0", header(told, "ce_specversion"));
        assertEquals("account-tier-A-1", header(told, "ce_id"));
        assertEquals("/segmentation-service", header(told, "ce_source"));
        assertEquals("org.kept.account-tier.changed.v1", header(told, "ce_type"));
        assertEquals("A", header(told, "ce_subject"));
        assertEquals("application/json", header(told, "content-type"));
        assertEquals(TRACE, header(told, "traceparent"));
        Instant.parse(header(told, "ce_time"));
    }

    @Test
    void what_is_told_keeps_its_contract() {
        replay.order(OrderJson.placed("1", "A", TODAY, "12.30"));
        replay.order(OrderJson.placed("2", "B", TODAY, "50.00"));
        replay.order(OrderJson.placed("2", "B", TODAY, "50.00").at(2, "0.00", "cancelled"));

        Contract tiers = Contract.of("segmentation-service", "account-tier-changed.v1");
        List<TestRecord<String, String>> told = replay.read(Replay.TOPICS.accountTierChanges());
        assertEquals(5, told.size());
        told.forEach(event -> tiers.mustHoldFor(event.value()));
        Contract ticks = Contract.of("segmentation-service", "business-date-passed.v1");
        replay.read(Replay.TOPICS.businessDates()).forEach(tick -> ticks.mustHoldFor(tick.value()));
    }

    @Test
    void redelivery_and_old_revisions_change_nothing() {
        OrderJson order = OrderJson.placed("1", "A", TODAY, "12.30");
        replay.order(order.at(2, "20.00", "amended"));
        replay.read(Replay.TOPICS.accountTierChanges());
        replay.read(Replay.TOPICS.accountRevenues());

        replay.order(order);
        replay.order(order.at(2, "99.00", "amended"));

        assertEquals(List.of(), replay.read(Replay.TOPICS.accountTierChanges()));
        assertEquals(List.of(), replay.read(Replay.TOPICS.accountRevenues()));
        assertEquals(2_000, replay.segmentation().standing("A").orElseThrow().revenue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A | not json                                          | not the JSON of an order",
                "A | {\"orderId\":\"1\"                                | not the JSON of an order",
                "A | [1, 2]                                            | not the JSON of an order",
                "A | null                                              | The value is null",
                "A | {}                                                | accountId is missing",
                "B | ORDER                                             | key is not its accountId",
                "A | ORDER orderId=                                    | orderId is missing",
                "A | ORDER revision=0                                  | revision",
                "A | ORDER revision=1.5                                | not the JSON of an order",
                "A | ORDER status=vanished                             | status is one of",
                "A | ORDER orderedAt=yesterday                         | not a date-time with an offset",
                "A | ORDER orderedAt=2026-03-01                        | not a date-time with an offset",
                "A | ORDER orderedAt=2026-03-02T12:00:01Z              | after the order arrived",
                "A | ORDER orderedAt=+999999999-12-31T23:59:59-18:00   | after the order arrived",
                "A | ORDER orderedAt=0001-01-01T00:00:00Z              | is before 1900",
                "A | ORDER netAmount=12.345                            | more decimals",
                "A | ORDER netAmount=1e999999999                       | not a decimal amount",
                "A | ORDER netAmount=90071992547409920.00              | too large",
                "A | ORDER netAmount=12,30                             | not a decimal amount",
                "A | ORDER currency=XYZ                                | ISO 4217"
            })
    void poison_is_set_aside_with_its_reason_and_the_channel_goes_on(String key, String value, String reason) {
        String poison = value.startsWith("ORDER") ? changed(value.substring(5).trim()) : value;
        replay.write(key, poison, Map.of("x-source", "erp"));
        replay.order(OrderJson.placed("2", "C", TODAY, "1.00"));

        TestRecord<String, String> letter = only(replay.read(Replay.TOPICS.ordersDeadLetters()));
        assertEquals(key, letter.key());
        assertEquals(poison, letter.value());
        assertEquals("erp", header(letter, "x-source"));
        assertTrue(header(letter, "dead-letter-reason").contains(reason), header(letter, "dead-letter-reason"));
        assertEquals("orders.v1", header(letter, "dead-letter-topic"));
        assertEquals(1, replay.segmentation().ranking().accounts());
        assertEquals(LocalDate.of(2026, 3, 1), replay.segmentation().businessDate());
    }

    @Test
    void what_has_no_key_or_no_value_is_set_aside() {
        replay.write(null, OrderJson.placed("1", "A", TODAY, "1.00").json());
        replay.write("A", null);

        assertEquals(2, replay.read(Replay.TOPICS.ordersDeadLetters()).size());
    }

    @Test
    void a_tick_that_is_none_is_set_aside() {
        replay.writeTick("{\"businessDate\":\"soon\"}");

        assertEquals(
                "The value is not a tick of the business clock",
                header(only(replay.read(Replay.TOPICS.businessDatesDeadLetters())), "dead-letter-reason"));
    }

    @Test
    void order_dates_make_every_day_pass_in_the_event_clock() {
        replay.order(OrderJson.placed("1", "A", "2026-02-26T00:00:00Z", "1.00"));
        replay.order(OrderJson.placed("2", "A", "2026-03-01T00:30:00+02:00", "1.00"));
        replay.order(OrderJson.placed("3", "A", "2026-02-20T00:00:00Z", "1.00"));

        assertEquals(
                List.of("2026-02-26", "2026-02-27", "2026-02-28"),
                replay.read(Replay.TOPICS.businessDates()).stream()
                        .map(TestRecord::key)
                        .toList());
        assertEquals(3, replay.segmentation().standing("A").orElseThrow().orders());
    }

    @Test
    void an_account_whose_orders_left_the_window_is_told_without_a_rank() {
        replay.order(OrderJson.placed("1", "A", "2025-01-01T00:00:00Z", "1.00"));
        replay.order(OrderJson.placed("2", "B", "2025-12-31T23:59:59Z", "1.00"));
        assertEquals("KEY", tierOf("A"));
        replay.read(Replay.TOPICS.accountTierChanges());

        replay.order(OrderJson.placed("3", "B", "2026-01-01T00:00:00Z", "1.00"));

        List<TestRecord<String, String>> told = replay.read(Replay.TOPICS.accountTierChanges());
        assertEquals(Set.of("A", "B"), told.stream().map(TestRecord::key).collect(toSet()));
        TestRecord<String, String> leaving =
                only(told.stream().filter(event -> event.key().equals("A")).toList());
        assertTrue(leaving.value().contains("\"businessDate\":\"2026-01-01\""), leaving.value());
        assertFalse(leaving.value().contains("\"rank\""), leaving.value());

        assertEquals("SELF_SERVICE", tierOf("A"));
        assertEquals(0, replay.segmentation().standing("A").orElseThrow().rank());
        assertEquals(1, replay.segmentation().ranking().accounts());
    }

    @Test
    void on_the_wall_clock_days_pass_without_any_order() {
        try (Replay wall = new Replay(ClockMode.WALL, NOW)) {
            assertFalse(wall.isShown());
            wall.passTime(Duration.ofSeconds(1));
            assertTrue(wall.isShown());
            wall.order(OrderJson.placed("1", "A", TODAY, "1.00"));
            wall.order(OrderJson.placed("2", "B", "2026-03-02T08:00:00Z", "5.00"));
            assertEquals(1, wall.segmentation().ranking().accounts(), "tomorrow's order waits");

            wall.passTime(Duration.ofDays(1));
            assertEquals(2, wall.segmentation().ranking().accounts());

            wall.passTime(Duration.ofDays(365));
            assertEquals(0, wall.segmentation().ranking().accounts());
            assertEquals(LocalDate.of(2027, 3, 2), wall.segmentation().businessDate());
        }
    }

    @Test
    void an_order_in_another_currency_counts_once_its_rate_is_published() {
        replay.write("A", OrderJson.placed("1", "A", TODAY, "12.30").json().replace("\"USD\"", "\"EUR\""));
        assertEquals(1, replay.segmentation().books().ordersParked());
        assertTrue(replay.segmentation().standing("A").isEmpty());

        replay.writeTo(Replay.TOPICS.fxRates(), "EUR/USD/2026-02-27", """
                {"currency":"EUR","quoteCurrency":"USD","date":"2026-02-27","rate":"1.1"}""");

        assertEquals(0, replay.segmentation().books().ordersParked());
        assertEquals(1_353, replay.segmentation().standing("A").orElseThrow().revenue());
        assertEquals("A", only(replay.read(Replay.TOPICS.accountTiers())).key());
    }

    @Test
    void a_rate_that_is_none_is_set_aside() {
        replay.writeTo(Replay.TOPICS.fxRates(), "EUR/USD/2026-02-27", """
                {"currency":"EUR","quoteCurrency":"USD","date":"2026-02-27","rate":"0"}""");

        assertTrue(header(only(replay.read(Replay.TOPICS.fxRatesDeadLetters())), "dead-letter-reason")
                .contains("rate"));
    }

    @Test
    void a_policy_in_another_currency_recounts_everything() {
        replay.order(OrderJson.placed("1", "A", TODAY, "11.00"));
        replay.read(Replay.TOPICS.accountTierChanges());
        replay.writeTo(Replay.TOPICS.fxRates(), "EUR/USD/2026-02-27", """
                {"currency":"EUR","quoteCurrency":"USD","date":"2026-02-27","rate":"1.1"}""");

        replay.writeTo(Replay.TOPICS.policies(), "2", """
                {"version":2,"windowDays":90,"share":"0.5","reportingCurrency":"EUR"}""");

        assertEquals(2, replay.segmentation().policy().version());
        assertEquals(1_000, replay.segmentation().standing("A").orElseThrow().revenue());
    }

    @Test
    void an_event_nobody_traced_has_no_trace() {
        replay.order(OrderJson.placed("1", "A", TODAY, "1.00"));

        assertNull(only(replay.read(Replay.TOPICS.accountTiers())).headers().lastHeader("traceparent"));
    }

    private String tierOf(String accountId) {
        return replay.segmentation().standing(accountId).orElseThrow().tier().name();
    }

    private static String changed(String change) {
        String json = OrderJson.placed("1", "A", TODAY, "12.30").json();
        if (change.isEmpty()) {
            return json;
        }
        String field = change.substring(0, change.indexOf('='));
        String value = change.substring(field.length() + 1);
        return field.equals("revision")
                ? json.replace("\"revision\":1", "\"revision\":" + value)
                : json.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
    }

    private static TestRecord<String, String> only(List<TestRecord<String, String>> records) {
        assertEquals(1, records.size(), records.toString());
        return records.get(0);
    }

    private static String header(TestRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
