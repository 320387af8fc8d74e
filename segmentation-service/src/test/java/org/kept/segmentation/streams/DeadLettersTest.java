package org.kept.segmentation.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.streams.Replay.header;
import static org.kept.segmentation.streams.Replay.only;

/** What cannot be read, on each topic that comes in: it is set aside with the reason, and everything goes on. */
class DeadLettersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TODAY = "2026-03-01T08:00:00Z";

    private final Replay replay = new Replay(ClockMode.EVENT, NOW);

    @AfterEach
    void close() {
        replay.close();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "999 | ,\"givenBy\":\"replay\" | The ranking gave no tick 999 after 1",
                "2   |                        | The tick does not say which ranking gave it",
                "0   | ,\"givenBy\":\"replay\" | The value is not a tick of the business clock"
            })
    void a_tick_that_the_ranking_never_gave_is_set_aside_and_the_clock_goes_on(
            long number, String givenBy, String reason) {
        replay.order(OrderJson.placed("1", "A", "2026-02-26T00:00:00Z", "1.00"));
        String foreign = """
                {"businessDate":"2026-02-28","tick":%d,\
                "policy":{"version":1,"windowDays":365,"share":"0.2","reportingCurrency":"USD"}%s}""".formatted(number, givenBy == null ? "" : givenBy);

        replay.writeTick(foreign);
        replay.order(OrderJson.placed("2", "A", "2026-02-27T00:00:00Z", "1.00"));

        TestRecord<String, String> letter = only(replay.read(Replay.TOPICS.businessDatesDeadLetters()));
        assertEquals(foreign, letter.value());
        assertEquals(reason, header(letter, "dead-letter-reason"));
        assertEquals(LocalDate.of(2026, 2, 27), replay.segmentation().businessDate());
    }

    @Test
    void a_tick_of_another_application_is_left_to_it() {
        replay.order(OrderJson.placed("1", "A", "2026-02-26T00:00:00Z", "1.00"));

        replay.writeTick("""
                {"businessDate":"2026-02-28","tick":2,"givenBy":"another",\
                "policy":{"version":1,"windowDays":365,"share":"0.2","reportingCurrency":"USD"}}""");
        replay.order(OrderJson.placed("2", "A", "2026-02-27T00:00:00Z", "1.00"));

        assertEquals(List.of(), replay.read(Replay.TOPICS.businessDatesDeadLetters()));
        assertEquals(LocalDate.of(2026, 2, 27), replay.segmentation().businessDate());
    }

    @Test
    void a_rate_that_is_none_is_set_aside() {
        replay.writeTo(Replay.TOPICS.fxRates(), "EUR/USD/2026-02-27", """
                {"currency":"EUR","quoteCurrency":"USD","date":"2026-02-27","rate":"0"}""");

        assertTrue(header(only(replay.read(Replay.TOPICS.fxRatesDeadLetters())), "dead-letter-reason")
                .contains("rate"));
    }

    @Test
    void a_policy_that_is_none_is_set_aside_and_the_next_one_holds() {
        replay.order(OrderJson.placed("1", "A", TODAY, "11.00"));

        replay.writeTo(Replay.TOPICS.policies(), "2", "{\"version\":2}");
        replay.writeTo(Replay.TOPICS.policies(), "2", """
                {"version":2,"windowDays":90,"share":"0.5","reportingCurrency":"USD"}""");

        TestRecord<String, String> letter = only(replay.read(Replay.TOPICS.policiesDeadLetters()));
        assertEquals("{\"version\":2}", letter.value());
        assertEquals("segmentation-policies.v1", header(letter, "dead-letter-topic"));
        assertTrue(header(letter, "dead-letter-reason").contains("share"));
        assertEquals(90, replay.segmentation().policy().windowDays());
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
}
