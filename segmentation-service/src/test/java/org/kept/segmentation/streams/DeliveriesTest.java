package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the real broker, with a consumer that is given one record at a time. */
class DeliveriesTest {
    @Test
    void what_lies_in_a_partition_is_unread_until_it_was_given_and_taken() throws Exception {
        OwnTopics topics = OwnTopics.create("deliveries");
        Deliveries deliveries = new Deliveries(topics.topics());
        TopicPartition orders = new TopicPartition(topics.topics().orders(), 1);
        TopicPartition empty = new TopicPartition(topics.topics().orders(), 2);
        write(topics, orders, 3);
        try (Consumer<byte[], byte[]> consumer = deliveries.getConsumer(oneAtATime(topics))) {
            assertTrue(deliveries.isAny(orders, -1), "nobody has polled");
            consumer.assign(List.of(orders, empty));
            consumer.poll(Duration.ZERO);
            assertTrue(deliveries.isAny(orders, -1), "nothing is known yet");

            pollUntil(consumer, orders, 1);
            assertTrue(deliveries.isAny(orders, 0), "two are on the broker");
            assertFalse(deliveries.isAny(empty, -1));

            pollUntil(consumer, orders, 3);
            assertTrue(deliveries.isAny(orders, 1), "one was given and not taken");
            assertFalse(deliveries.isAny(orders, 2));

            deliveries.begin(orders);
            assertFalse(deliveries.isAny(orders, -1), "what was given before a task began does not count");
            write(topics, orders, 1);
            await().until(() -> {
                consumer.poll(Duration.ofMillis(50));
                return deliveries.isAny(orders, -1);
            });
        }
    }

    private static void pollUntil(Consumer<byte[], byte[]> consumer, TopicPartition partition, long position) {
        await().until(() -> {
            consumer.poll(Duration.ofMillis(50));
            return consumer.position(partition) == position;
        });
    }

    private static void write(OwnTopics topics, TopicPartition partition, int count) {
        try (var producer = topics.producer()) {
            for (int order = 0; order < count; order++) {
                producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "A", "an order"));
            }
        }
    }

    private static Map<String, Object> oneAtATime(OwnTopics topics) {
        return topics.settings(Path.of("target"))
                .kafka()
                .with(Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"));
    }
}
