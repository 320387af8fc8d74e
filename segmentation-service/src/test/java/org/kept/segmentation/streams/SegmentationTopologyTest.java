package org.kept.segmentation.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.streams.Replay.header;
import static org.kept.segmentation.streams.Replay.only;

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

    @Test
    void orders_that_are_held_up_have_not_paused() {
        replay.order(OrderJson.placed("1", "A", TODAY, "1.00"));
        replay.holdUp(true);
        passSeconds(3);
        assertFalse(isQuiet());

        replay.holdUp(false);
        passSeconds(1);
        assertTrue(isQuiet());
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
    void its_own_dates_pass_after_those_that_another_application_left() {
        try (Replay wall = new Replay(ClockMode.WALL, NOW)) {
            wall.holdUp(true);
            wall.passTime(Duration.ofSeconds(1));
            assertEquals(List.of(), wall.read(Replay.TOPICS.businessDates()), "there are more to come");

            wall.writeTick("""
                    {"businessDate":"2026-02-28","tick":41,"givenBy":"another",\
                    "policy":{"version":1,"windowDays":365,"share":"0.2","reportingCurrency":"USD"}}""");
            assertEquals(LocalDate.of(2026, 2, 28), wall.segmentation().businessDate());
            wall.holdUp(false);
            wall.passTime(Duration.ofSeconds(1));

            assertEquals(LocalDate.of(2026, 3, 1), wall.segmentation().businessDate());
            String own = only(wall.read(Replay.TOPICS.businessDates())).value();
            assertTrue(own.contains("\"tick\":42") && own.contains("\"givenBy\":\"replay\""), own);
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

    private void passSeconds(int seconds) {
        for (int look = 0; look < 4 * seconds; look++) {
            replay.passTime(Duration.ofMillis(Pauses.LOOKS_APART_MS));
        }
    }

    private boolean isQuiet() {
        return replay.segmentation().books().reported().get(0).quiet();
    }

    private String tierOf(String accountId) {
        return replay.segmentation().standing(accountId).orElseThrow().tier().name();
    }
}
