package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.segmentation.domain.Ranking;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The topology on the real broker, with three partitions. */
class EngineTest {
    private static final Logger LOG = Logger.getLogger(EngineTest.class);
    private static final int SEED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void killed_in_the_middle_and_restarted_it_ends_at_the_same_answer() throws Exception {
        OwnTopics topics = OwnTopics.create("killed");
        List<OrderJson> orders = generated();
        int half = orders.size() / 2;
        try (EngineProcess doomed = EngineProcess.start(topics, folder.resolve("doomed"));
                TopicReader changes = TopicReader.of(
                        topics.bootstrapServers(), topics.topics().accountTierChanges())) {
            topics.write(orders.subList(0, half));
            changes.await(anyChange -> true, PATIENCE);
            topics.write(orders.subList(half, orders.size()));
            doomed.kill();
        }

        Board board = new Board();
        try (Engine stopped = new Engine(topics.settings(folder.resolve("stopped")), board, streams -> {})) {
            stopped.start();
            await().atMost(PATIENCE).until(stopped::isRunning);
        }
        try (Engine last = new Engine(topics.settings(folder.resolve("last")), board, streams -> {})) {
            catchUp(last, board);

            Ranking ranking = board.live().orElseThrow().read(segmentation -> segmentation.ranking());
            List<String> expected = keyAccountsByFullSort(orders);
            assertEquals(SharedOrders.sha256(expected), SharedOrders.sha256(ranking));
            // Until it times out, the killed engine's open transaction hides what was committed after it.
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertEquals(Set.copyOf(expected), keyAccountsByEvents(topics)));
        }
    }

    @Test
    void real_orders_over_three_partitions_give_the_expected_key_accounts() throws Exception {
        SharedOrders shared = new SharedOrders("cdnow");
        OwnTopics topics = OwnTopics.create("cdnow");
        List<OrderJson> orders = new ArrayList<>();
        shared.forEach(orders::add);
        topics.write(orders);

        Board board = new Board();
        try (Engine engine = new Engine(topics.settings(folder), board, streams -> {})) {
            long start = System.nanoTime();
            catchUp(engine, board);
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.infof(
                    "%d orders in %.1f s, start included: %.0f a second",
                    orders.size(), seconds, orders.size() / seconds);

            Ranking ranking = board.live().orElseThrow().read(segmentation -> segmentation.ranking());
            assertEquals(shared.expected().keyIdsSha256(), SharedOrders.sha256(ranking));
            assertEquals(shared.expected().orders(), ranking.orders());
            assertEquals(ranking.keyAccounts(), keyAccountsByEvents(topics).size());
        }
    }

    private static void catchUp(Engine engine, Board board) {
        engine.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> board.live().isPresent() && engine.backlog().records() == 0);
    }

    /** Seeded: growing and fading accounts, ties, credit notes, revisions, redelivery, over a year and a half. */
    private static List<OrderJson> generated() {
        Random random = new Random(SEED);
        List<OrderJson> orders = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String account = "A" + Math.round(Math.pow(random.nextDouble(), 3) * 1_500);
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i / 40);
            String amount = (random.nextInt(100) - 5) * 10 + ".00";
            OrderJson order = OrderJson.placed("O" + i, account, day + "T12:00:00Z", amount);
            orders.add(order);
            if (random.nextInt(20) == 0) {
                orders.add(order.at(2, random.nextInt(100) + ".50", "amended"));
            }
            if (random.nextInt(20) == 0) {
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<String> keyAccountsByFullSort(List<OrderJson> orders) {
        Map<String, OrderJson> latest = new HashMap<>();
        orders.forEach(order ->
                latest.merge(order.orderId(), order, (one, other) -> other.revision() > one.revision() ? other : one));
        String last =
                orders.stream().map(OrderJson::orderedAt).max(String::compareTo).orElseThrow();
        String first = LocalDate.parse(last.substring(0, 10)).minusDays(364).toString();
        Map<String, Long> revenue = new HashMap<>();
        latest.values().stream()
                .filter(order -> order.orderedAt().compareTo(first) >= 0)
                .forEach(order -> revenue.merge(
                        order.accountId(), Long.valueOf(order.netAmount().replace(".", "")), Long::sum));
        return revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit((revenue.size() + 4) / 5)
                .filter(account -> account.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Follows the committed events, each of which must be the next one of its account: none lost, none told twice. */
    private static Set<String> keyAccountsByEvents(OwnTopics topics) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> told = new HashMap<>();
        try (TopicReader changes =
                TopicReader.of(topics.bootstrapServers(), topics.topics().accountTierChanges())) {
            for (Received change : changes.soFar()) {
                JsonNode event = json.readTree(change.value());
                JsonNode before = told.put(change.key(), event);
                assertEquals(
                        before == null ? 1 : before.get("revision").longValue() + 1,
                        event.get("revision").longValue(),
                        change.key());
                assertEquals(before == null ? null : before.get("tier"), event.get("previousTier"), change.key());
            }
        }
        return told.values().stream()
                .filter(event -> event.get("tier").textValue().equals("KEY"))
                .map(event -> event.get("accountId").textValue())
                .collect(toSet());
    }
}
