package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** As of a task that was revived: it knows what it was given before its consumer was set back. */
    @Test
    void nothing_is_committed_that_was_not_given_since_the_consumer_was_set_back() throws Exception {
        OwnTopics topics = OwnTopics.create("set-back");
        Deliveries deliveries = new Deliveries(topics.topics());
        TopicPartition orders = new TopicPartition(topics.topics().orders(), 1);
        TopicPartition others = new TopicPartition(topics.topics().orders(), 2);
        write(topics, orders, 3);
        Map<String, Object> settings = new HashMap<>(oneAtATime(topics));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.name());
        try (Consumer<byte[], byte[]> consumer = deliveries.getConsumer(settings);
                Producer<byte[], byte[]> producer = deliveries.getProducer(transactional(topics))) {
            consumer.assign(List.of(orders));
            consumer.poll(Duration.ZERO); // on the thread that commits, as a stream thread does
            pollUntil(consumer, orders, 3);
            consumer.seek(orders, 1);

            producer.initTransactions();
            producer.beginTransaction();
            producer.sendOffsetsToTransaction(
                    Map.of(orders, new OffsetAndMetadata(3, "known"), others, new OffsetAndMetadata(7)),
                    new ConsumerGroupMetadata(topics.name()));
            producer.commitTransaction();

            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.of(orders, others));
            assertEquals(new OffsetAndMetadata(1, "known"), committed.get(orders));
            assertEquals(7, committed.get(others).offset(), "of another consumer nothing is known");
        }
    }

    private static Map<String, Object> transactional(OwnTopics topics) {
        return topics.settings(Path.of("target"))
                .kafka()
                .with(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.name()));
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
