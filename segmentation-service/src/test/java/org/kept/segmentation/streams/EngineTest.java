package org.kept.segmentation.streams;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.segmentation.domain.Ranking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The topology on the real broker, with three partitions. */
class EngineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int TOGETHER = 50;
    private static final int POISON = 17;
    private static final int CAUSED = 30;

    @TempDir
    Path folder;

    @Test
    void killed_in_the_middle_and_restarted_it_ends_at_the_same_answer() throws Exception {
        OwnTopics topics = OwnTopics.create("killed");
        List<OrderJson> orders = GeneratedOrders.of(20_000);
        int half = orders.size() / 2;
        try (EngineProcess doomed = EngineProcess.start(topics, folder.resolve("doomed"));
                TopicReader changes = topics.tierChanges()) {
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
        ExactEnd.mustFollowFrom(orders, topics, folder.resolve("last"));
    }

    /** One batch of a producer, so that Kafka Streams takes them as one. */
    @Test
    void among_orders_that_come_together_poison_and_causes_are_those_of_single_ones() throws Exception {
        OwnTopics topics = OwnTopics.create("together");
        String cause = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        try (KafkaProducer<String, String> producer = topics.producer()) {
            for (int order = 0; order < TOGETHER; order++) {
                String json =
                        order == POISON ? "{ no JSON" : orderOf("A", order).json();
                ProducerRecord<String, String> record =
                        new ProducerRecord<>(topics.topics().orders(), "A", json);
                record.headers().add("x-number", Integer.toString(order).getBytes(StandardCharsets.UTF_8));
                if (order == CAUSED) {
                    record.headers().add("traceparent", cause.getBytes(StandardCharsets.UTF_8));
                }
                producer.send(record);
            }
        }

        Board board = new Board();
        try (Engine engine = new Engine(topics.settings(folder), board, streams -> {});
                TopicReader letters = TopicReader.of(
                        topics.bootstrapServers(), topics.topics().ordersDeadLetters());
                TopicReader changes = topics.tierChanges()) {
            ExactEnd.catchUp(engine, board);

            Received letter = letters.await(any -> true, PATIENCE);
            assertEquals(Integer.toString(POISON), letter.header("dead-letter-offset"));
            assertEquals(Integer.toString(POISON), letter.header("x-number"));
            assertEquals("{ no JSON", letter.value());
            assertEquals(cause, changes.await(any -> true, PATIENCE).header("traceparent"));
            long counted = board.live()
                    .orElseThrow()
                    .read(segmentation -> segmentation.ranking().orders());
            assertEquals(TOGETHER - 1, counted);
        }
    }

    private static OrderJson orderOf(String account, int number) {
        return OrderJson.placed(Integer.toString(number), account, "2024-02-28T08:00:00Z", "1.00");
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
            ExactEnd.catchUp(engine, board);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d orders in %.1f s, start included: %.0f a second%n",
                    orders.size(), seconds, orders.size() / seconds);

            Ranking ranking = board.live().orElseThrow().read(segmentation -> segmentation.ranking());
            assertEquals(shared.expected(365).keyIdsSha256(), SharedOrders.sha256(ranking));
            assertEquals(shared.expected(365).orders(), ranking.orders());
            assertEquals(ranking.keyAccounts(), TierEvents.keyAccounts(topics).size());
        }
    }
}
