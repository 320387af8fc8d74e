package org.kept.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.kept.cli.screen.KeptFailure;

/**
 * A department's desk listening to its own topic, as the department's own system would: it sees what is committed and
 * nothing that was rolled back. What it receives it hands on at once, with the moment at which it held it.
 */
final class Desk implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long ASSIGNED_WITHIN_S = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final BiConsumer<Commitment, Long> received;
    private final CountDownLatch assigned = new CountDownLatch(1);
    private final Thread thread;

    /** @param received is given the commitment and {@link System#nanoTime()} when the consumer had it */
    Desk(String department, String bootstrapServers, BiConsumer<Commitment, Long> received) {
        this.received = received;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "demo-" + department + "-desk",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        this.thread = new Thread(() -> listen("commitments." + department + ".v1"), department + "-desk");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when the topic's partitions are its own, so that nothing it is sent waits for that. */
    void awaitListening() {
        try {
            if (!assigned.await(ASSIGNED_WITHIN_S, TimeUnit.SECONDS)) {
                throw new KeptFailure("The " + thread.getName() + " got no partitions of its topic.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeptFailure("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(String topic) {
        try (consumer) {
            consumer.subscribe(List.of(topic));
            while (true) {
                var records = consumer.poll(POLL);
                long heldAt = System.nanoTime();
                if (!consumer.assignment().isEmpty()) {
                    assigned.countDown();
                }
                for (ConsumerRecord<String, String> one : records) {
                    received.accept(Commitment.of(JSON.readTree(one.value())), heldAt);
                }
            }
        } catch (WakeupException e) {
            // Closed.
        } catch (IOException e) {
            throw new KeptFailure(topic + " has a record that is no JSON", e);
        }
    }
}
