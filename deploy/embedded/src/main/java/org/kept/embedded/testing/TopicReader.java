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
    private static final int SHOWN_MAX = 200;

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
        List<Received> found = new ArrayList<>();
        int looked = 0;
        while (true) {
            seen.subList(looked, seen.size()).stream().filter(wanted).forEach(found::add);
            looked = seen.size();
            if (found.size() >= count) {
                return found.subList(0, count);
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "On %s: %d of %d wanted records after %s, among %d in all, of which the last: %s"
                                .formatted(topic, found.size(), count, atMost, looked, last()));
            }
            read();
        }
    }

    /** All records up to the topic's end as it is now. */
    public List<Received> soFar() {
        readToTheEnd();
        return List.copyOf(seen);
    }

    /** Likewise, those alone that were not taken before; they are not remembered, so a topic of any length can be followed. */
    public List<Received> takeNew() {
        readToTheEnd();
        List<Received> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void readToTheEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read();
        }
    }

    private void read() {
        consumer.poll(GLANCE).forEach(read -> seen.add(Received.of(read)));
    }

    private List<Received> last() {
        return seen.subList(Math.max(0, seen.size() - SHOWN_MAX), seen.size());
    }
}
