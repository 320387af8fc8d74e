package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Who follows the tier events knows the key accounts at the end of every month, over three partitions, whatever happens:
 * orders shuffled within their day, delivered twice, in several revisions, and the engine killed.
 */
class MonthEndsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A killed engine's membership and its transaction take seconds to run out: meanwhile there is time for another case. */
    private static final int CASES_AT_A_TIME = 2;

    /**
     * An order history, and what happens to it.
     *
     * @param killedAt how far the deliveries are then, in percent; once for each engine that is killed
     */
    record Case(String history, int windowDays, List<Integer> killedAt) {
        static Case of(String history, int windowDays, Integer... killedAt) {
            return new Case(history, windowDays, List.of(killedAt));
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of("northwind", 90, 30),
            Case.of("northwind", 365, 70),
            Case.of("cdnow", 90, 55),
            Case.of("cdnow", 365, 20, 80),
            Case.of("complete-journey", 90, 60),
            Case.of("complete-journey", 365, 45),
            Case.of("adventureworks", 90, 85),
            Case.of("adventureworks", 365, 25),
            Case.of("tpcds-store", 90, 15),
            Case.of("tpcds-store", 365, 75));

    @TempDir
    static Path folder;

    private static Ahead<Case> ahead;

    static List<Case> cases() {
        return CASES;
    }

    @BeforeAll
    static void all_of_them_begin() {
        ahead = Ahead.of(CASES, CASES_AT_A_TIME, MonthEndsTest::liveThrough);
    }

    @AfterAll
    static void none_is_left() {
        ahead.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_key_accounts_of_every_month_end_follow_from_the_events(Case one) throws Throwable {
        ahead.await(one);
    }

    private static void liveThrough(Case one) throws Exception {
        String name = one.history();
        int windowDays = one.windowDays();
        SharedOrders shared = new SharedOrders(name);
        List<OrderJson> orders = new ArrayList<>();
        shared.forEach(orders::add);
        OwnTopics topics = OwnTopics.create(name + "-" + windowDays);

        List<OrderJson> delivered = shuffledWithinTheirDay(orders, new Random(windowDays));
        int written = 0;
        for (int percent : one.killedAt()) {
            int moment = delivered.size() * percent / 100;
            int until = Math.min(delivered.size(), moment + delivered.size() / 10);
            topics.write(delivered.subList(written, until));
            written = until;
            killOnceItTellsOf(delivered.get(moment).orderedAt().substring(0, 10), topics, windowDays);
        }
        topics.write(delivered.subList(written, delivered.size()));
        catchUp(topics, windowDays);

        assertEquals(shared.keyIdsByDate(windowDays), keyIdsByDate(topics, shared, orders, windowDays));
    }

    /** In the middle of what it has to do: orders of a tenth of the history lie behind that date. */
    private static void killOnceItTellsOf(String date, OwnTopics topics, int windowDays) throws Exception {
        ObjectMapper json = new ObjectMapper();
        try (TopicReader changes = topics.tierChanges()) {
            Set<Received> before = Set.copyOf(changes.soFar());
            try (EngineProcess doomed =
                    EngineProcess.start(topics, windowDays, folder.resolve(topics.name() + "-doomed-" + date))) {
                changes.await(
                        change -> !before.contains(change) && date(json, change).compareTo(date) >= 0, PATIENCE);
                doomed.kill();
            }
        }
    }

    private static String date(ObjectMapper json, Received change) {
        try {
            return json.readTree(change.value()).get("businessDate").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void catchUp(OwnTopics topics, int windowDays) {
        Board board = new Board();
        Path state = folder.resolve(topics.name() + "-last");
        try (Engine engine = new Engine(topics.settings(windowDays, state), board, streams -> {})) {
            ExactEnd.catchUp(engine, board);
        }
    }

    /** A tenth twice, a tenth with a wrong amount first; what belongs to a day stays in it. */
    private static List<OrderJson> shuffledWithinTheirDay(List<OrderJson> orders, Random random) {
        List<OrderJson> delivered = new ArrayList<>();
        Map<String, List<OrderJson>> days = orders.stream()
                .collect(groupingBy(
                        order -> order.orderedAt().substring(0, 10),
                        TreeMap::new,
                        java.util.stream.Collectors.toList()));
        days.values().forEach(day -> {
            List<OrderJson> events = new ArrayList<>();
            for (OrderJson order : day) {
                boolean corrected = random.nextInt(10) == 0;
                events.add(corrected ? order.at(3, order.netAmount(), "amended") : order);
                if (corrected) {
                    events.add(order.at(1, "99999.99", "placed"));
                    events.add(order.at(2, "0.00", "cancelled"));
                }
                if (random.nextInt(10) == 0) {
                    events.add(events.get(events.size() - 1));
                }
            }
            Collections.shuffle(events, random);
            delivered.addAll(events);
        });
        return delivered;
    }

    /** Rebuilt from the committed events alone; the plain revenue only puts the accounts into their order. */
    private static Map<String, String> keyIdsByDate(
            OwnTopics topics, SharedOrders shared, List<OrderJson> orders, int windowDays) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        try (TopicReader changes = topics.tierChanges()) {
            for (Received change : changes.soFar()) {
                events.add(json.readTree(change.value()));
            }
        }
        Map<String, String> byDate = new TreeMap<>();
        for (String date : shared.keyIdsByDate(windowDays).keySet()) {
            Map<String, String> tiers = new HashMap<>();
            for (JsonNode event : events) {
                if (event.get("businessDate").textValue().compareTo(date) <= 0) {
                    JsonNode before = event.get("previousTier");
                    String told = tiers.put(
                            event.get("accountId").textValue(),
                            event.get("tier").textValue());
                    assertEquals(told, before == null ? null : before.textValue(), "none is missed, none comes twice");
                }
            }
            Set<String> key = new HashSet<>(tiers.keySet());
            key.removeIf(account -> !tiers.get(account).equals("KEY"));
            byDate.put(date, SharedOrders.sha256(PlainRanking.bestFirst(orders, date, windowDays, key)));
        }
        return byDate;
    }
}
