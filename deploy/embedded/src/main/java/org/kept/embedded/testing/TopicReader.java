package org.kept.embedded.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads one topic from its beginning, committed records only, in no consumer group. Remembers what it has read, so that
 * awaiting finds records however late one asks. For one thread.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<Received> seen = new ArrayList<>();

    private TopicReader(String bootstrapServers, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** On the platform of this test JVM. */
    public static TopicReader of(String topic) {
        return of(PlatformResource.bootstrapServers(), topic);
    }

    public static TopicReader of(String bootstrapServers, String topic) {
        return new TopicReader(bootstrapServers, topic);
    }

    /** The first record that is wanted; fails after 30 seconds without one. */
    public Received await(Predicate<Received> wanted) {
        return await(wanted, PATIENCE);
    }

    /** The first record that is wanted, already read or still to come. */
    public Received await(Predicate<Received> wanted, Duration atMost) {
        return awaitAll(wanted, 1, atMost).get(0);
    }

    /** The first {@code count} records that are wanted, in the order in which they were read. */
    public List<Received> awaitAll(Predicate<Received> wanted, int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<Received> found = matching(wanted);
        while (found.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("On %s: %d of %d wanted records after %s, among %d in all: %s"
                        .formatted(topic, found.size(), count, atMost, seen.size(), seen));
            }
            consumer.poll(GLANCE).forEach(read -> seen.add(Received.of(read)));
            found = matching(wanted);
        }
        return found.subList(0, count);
    }

    /** All records up to the topic's end as it is now. */
    public List<Received> soFar() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(GLANCE).forEach(read -> seen.add(Received.of(read)));
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<Received> matching(Predicate<Received> wanted) {
        return seen.stream().filter(wanted).toList();
    }
}
