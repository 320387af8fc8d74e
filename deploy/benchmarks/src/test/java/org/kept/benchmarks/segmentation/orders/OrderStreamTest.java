package org.kept.benchmarks.segmentation.orders;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OrderStreamTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int EVENTS = 100_000;
    private static final int ACCOUNTS = 1_000;

    @Test
    void about_as_many_events_as_asked_for_are_delivered() {
        assertEquals(EVENTS, generated(Distribution.UNIFORM).size(), EVENTS * 0.005);
    }

    @Test
    void every_order_is_placed_before_it_is_revised() {
        Map<Integer, Integer> last = new HashMap<>();

        generated(Distribution.UNIFORM)
                .forEach(event -> last.merge(event.order(), event.revision(), (before, now) -> {
                    assertTrue(now <= before + 1, "revision " + now + " after " + before);
                    return Math.max(before, now);
                }));

        assertEquals(Set.of(1, 2), new HashSet<>(last.values()));
    }

    @Test
    void one_order_in_twenty_is_revised_and_one_event_in_fifty_comes_again() {
        List<GeneratedOrder> events = generated(Distribution.UNIFORM);
        Set<GeneratedOrder> different = new HashSet<>(events);
        long orders = different.stream().filter(event -> event.revision() == 1).count();
        long revisions = different.size() - orders;

        assertEquals(0.05, (double) revisions / orders, 0.005);
        assertEquals(0.02, (double) (events.size() - different.size()) / different.size(), 0.003);
        assertEquals(0.1, different.stream().filter(GeneratedOrder::cancelled).count() / (double) revisions, 0.02);
    }

    @Test
    void orders_are_dated_within_the_last_360_days_today_included() {
        for (GeneratedOrder event : generated(Distribution.UNIFORM)) {
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(event.epochSecond(), 86_400));
            assertTrue(date.isAfter(TODAY.minusDays(360)) && !date.isAfter(TODAY), () -> date.toString());
            assertTrue(event.epochSecond() <= TODAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
        }
    }

    @Test
    void the_same_seed_gives_the_same_orders() {
        assertEquals(generated(Distribution.ZIPF), generated(Distribution.ZIPF));
    }

    @Test
    void by_zipf_the_busiest_account_has_a_share_of_one_in_the_harmonic_number() {
        Map<Integer, Integer> events = new HashMap<>();
        generated(Distribution.ZIPF).forEach(event -> events.merge(event.account(), 1, Integer::sum));
        int busiest = events.values().stream().max(Integer::compare).orElseThrow();

        assertEquals(1 / 7.485, (double) busiest / EVENTS, 0.01);
    }

    @Test
    void an_event_is_the_contracts_json_of_about_150_bytes() {
        long second = TODAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC);

        String json = new String(OrderBytes.value(new GeneratedOrder(17, 42, 2, second, -1_205, false)));

        assertEquals(
                "{\"orderId\":\"O000000017\",\"accountId\":\"A00000042\",\"revision\":2,"
                        + "\"orderedAt\":\"2026-03-01T00:00:00Z\",\"netAmount\":\"-12.05\",\"currency\":\"USD\","
                        + "\"status\":\"amended\"}",
                json);
        assertTrue(json.length() > 140 && json.length() < 165, json);
    }

    private static List<GeneratedOrder> generated(Distribution distribution) {
        List<GeneratedOrder> events = new ArrayList<>();
        new OrderStream(EVENTS, ACCOUNTS, distribution, TODAY, 3).forEachRemaining(events::add);
        return events;
    }
}
