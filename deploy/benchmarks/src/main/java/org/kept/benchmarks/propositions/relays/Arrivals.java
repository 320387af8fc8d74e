package org.kept.benchmarks.propositions.relays;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the committed events of topics from now on, and remembers when each account's came first, and how often. Polls
 * without a pause, as a department that waits for its work does.
 */
public final class Arrivals implements AutoCloseable {

    /** When the first event was read, in nanoseconds of {@link System#nanoTime}, and how many there were. */
    public record Arrival(long firstNanos, int times) {
        private Arrival again() {
            return new Arrival(firstNanos, times + 1);
        }
    }

    private final KafkaConsumer<String, String> consumer;
    private final String prefix;
    private final Map<String, Map<String, Arrival>> byTopic = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final Thread thread;

    /** Begins at the topics' ends as they are when this returns; other accounts' events are passed over. */
    public Arrivals(String bootstrapServers, List<String> topics, String accountPrefix) {
        prefix = accountPrefix;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
        topics.forEach(topic -> byTopic.put(topic, new ConcurrentHashMap<>()));
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(topic, partition.partition())))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::read, "arrivals");
        thread.setDaemon(true);
        thread.start();
    }

    /** Events of the accounts that were waited for, repeated ones too. */
    public long count() {
        return count.get();
    }

    /** By account. */
    public Map<String, Arrival> of(String topic) {
        return byTopic.get(topic);
    }

    private void read() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    if (event.key() != null && event.key().startsWith(prefix)) {
                        Arrival arrival = new Arrival(System.nanoTime(), 1);
                        byTopic.get(event.topic()).merge(event.key(), arrival, (first, next) -> first.again());
                        count.incrementAndGet();
                    }
                }
            }
        } catch (WakeupException closed) {
            return;
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
