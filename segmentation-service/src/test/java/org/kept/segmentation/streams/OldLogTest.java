package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.TopicReader;
import org.kept.segmentation.domain.Segmentation;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Another application reads the orders and the ticks that one has left in the log, late orders and a rate among them, and
 * tells the same key accounts at the end of every date; then its own clock goes on, in the same log.
 */
class OldLogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final LocalDate TODAY =
            Instant.now().atOffset(ZoneOffset.UTC).toLocalDate();
    private static final LocalDate FIRST = TODAY.minusDays(12);
    private static final int DAYS = 8;
    private static final int ORDERS_PER_DAY = 60;
    private static final int WINDOW_DAYS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(12);
    private int orders;

    @Test
    void replaying_the_log_gives_the_same_membership_at_the_end_of_every_date() throws Exception {
        OwnTopics first = OwnTopics.create("old-log");
        OwnTopics second = OwnTopics.create("new-reader");
        liveThrough(first);
        Map<String, Set<String>> told = keyAccountsByDate(first);

        EngineSettings replay = replaying(first, second);
        Board board = new Board();
        try (Engine engine = new Engine(replay, board, streams -> {})) {
            engine.start();
            await().atMost(PATIENCE)
                    .until(() -> date(board) != null && !date(board).isBefore(TODAY));
            await().atMost(PATIENCE).until(() -> engine.backlog().records() == 0);
        }

        assertEquals(told, keyAccountsByDate(second));
        assertTrue(told.values().stream().distinct().count() > DAYS / 2, () -> "it does change: " + told);
    }

    private static LocalDate date(Board board) {
        return board.live().map(live -> live.read(Segmentation::businessDate)).orElse(null);
    }

    /** Its dates pass with its orders; some of these come two days after their date has passed. */
    private void liveThrough(OwnTopics topics) throws Exception {
        Board board = new Board();
        try (Engine engine = new Engine(topics.settings(WINDOW_DAYS, folder.resolve("first")), board, streams -> {})) {
            engine.start();
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = FIRST.plusDays(day);
                topics.write(ordersOf(date, ORDERS_PER_DAY));
                await().atMost(PATIENCE).until(() -> date.equals(date(board)));
                if (day >= 2) {
                    topics.write(ordersOf(date.minusDays(2), ORDERS_PER_DAY / 3));
                }
                if (day == DAYS / 2) {
                    publishRate(topics);
                }
                await().atMost(PATIENCE).until(() -> engine.backlog().records() == 0);
            }
        }
    }

    private List<OrderJson> ordersOf(LocalDate date, int count) {
        List<OrderJson> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders++;
            some.add(new OrderJson(
                    "O" + orders,
                    "A" + random.nextInt(40),
                    1,
                    date + "T12:00:00Z",
                    (random.nextInt(90) - 5) * 10 + ".00",
                    random.nextInt(4) == 0 ? "EUR" : "USD",
                    "placed"));
        }
        return some;
    }

    private static void publishRate(OwnTopics topics) throws Exception {
        String key = "EUR/USD/" + FIRST;
        try (KafkaProducer<String, String> producer = topics.producer()) {
            producer.send(new ProducerRecord<>(topics.topics().fxRates(), key, """
                            {"currency":"EUR","quoteCurrency":"USD","date":"%s","rate":"3"}""".formatted(FIRST)))
                    .get();
        }
    }

    /** The same orders, rates and ticks, and by the wall clock; all that is told goes elsewhere. */
    private EngineSettings replaying(OwnTopics first, OwnTopics second) {
        Topics in = first.topics();
        Topics out = second.topics();
        Topics topics = new Topics(
                in.orders(),
                out.ordersDeadLetters(),
                in.businessDates(),
                out.businessDatesDeadLetters(),
                in.fxRates(),
                out.fxRatesDeadLetters(),
                in.policies(),
                out.policiesDeadLetters(),
                out.accountRevenues(),
                out.accountTiers(),
                out.accountTierChanges());
        EngineSettings own = second.settings(WINDOW_DAYS, folder.resolve("second"));
        return new EngineSettings(
                own.kafka(),
                own.applicationId(),
                own.stateDirectory(),
                topics,
                own.policy(),
                ClockMode.WALL,
                own.historyDays(),
                own.futureTolerance(),
                own.commitInterval(),
                own.threads(),
                own.standbys(),
                own.advertisedAddress());
    }

    private static Map<String, Set<String>> keyAccountsByDate(OwnTopics topics) throws Exception {
        List<JsonNode> events = events(topics);
        Map<String, Set<String>> byDate = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            String date = FIRST.plusDays(day).toString();
            Map<String, String> tiers = new HashMap<>();
            events.stream()
                    .filter(event -> event.get("businessDate").textValue().compareTo(date) <= 0)
                    .forEach(event -> tiers.put(
                            event.get("accountId").textValue(),
                            event.get("tier").textValue()));
            byDate.put(
                    date,
                    tiers.keySet().stream()
                            .filter(account -> tiers.get(account).equals("KEY"))
                            .collect(toSet()));
        }
        return byDate;
    }

    private static List<JsonNode> events(OwnTopics topics) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        try (TopicReader changes = topics.tierChanges()) {
            for (var change : changes.soFar()) {
                events.add(json.readTree(change.value()));
            }
        }
        return events;
    }
}
