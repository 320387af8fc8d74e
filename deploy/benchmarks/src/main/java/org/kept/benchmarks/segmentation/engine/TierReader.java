package org.kept.benchmarks.segmentation.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.kept.benchmarks.Json;

/** Reads committed tier events from now on, and tells those of accounts whose ids begin in a certain way. */
final class TierReader implements AutoCloseable {

    /** @see #TierReader */
    interface Listener {
        void tierChanged(String account, String tier, long atNanos);
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    /** Begins at the topic's end as it is when this returns. */
    TierReader(String bootstrapServers, String topic, String prefix, Listener listener) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(() -> read(prefix, listener), "tier-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(String prefix, Listener listener) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> change : consumer.poll(Duration.ofMillis(100))) {
                    long now = System.nanoTime();
                    String account = new String(change.key(), StandardCharsets.UTF_8);
                    if (account.startsWith(prefix)) {
                        listener.tierChanged(
                                account, Json.tree(change.value()).get("tier").textValue(), now);
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
