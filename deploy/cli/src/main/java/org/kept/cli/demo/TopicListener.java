package org.kept.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.kept.cli.screen.KeptFailure;

/**
 * Listens to topics as their readers do: it sees what is committed and nothing that was rolled back. What it receives it
 * hands on at once, with the moment at which it held it.
 */
final class TopicListener implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long ASSIGNED_WITHIN_S = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final Handler handler;
    private final CountDownLatch assigned = new CountDownLatch(1);
    private final Thread thread;

    /** What is done with each event. */
    interface Handler {
        /** @param heldAt {@link System#nanoTime()} when the consumer had it */
        void received(String topic, JsonNode event, long heldAt);
    }

    TopicListener(String name, List<String> topics, String bootstrapServers, Handler handler) {
        this.handler = handler;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "demo-" + name,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        this.thread = new Thread(() -> listen(topics), name + "-listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when the topics' partitions are its own, so that nothing it is sent waits for that. */
    void awaitListening() {
        try {
            if (!assigned.await(ASSIGNED_WITHIN_S, TimeUnit.SECONDS)) {
                throw new KeptFailure("The " + thread.getName() + " got no partitions.");
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

    private void listen(List<String> topics) {
        try (consumer) {
            consumer.subscribe(topics);
            while (true) {
                var records = consumer.poll(POLL);
                long heldAt = System.nanoTime();
                if (!consumer.assignment().isEmpty()) {
                    assigned.countDown();
                }
                for (ConsumerRecord<String, String> one : records) {
                    handler.received(one.topic(), JSON.readTree(one.value()), heldAt);
                }
            }
        } catch (WakeupException e) {
            // Closed.
        } catch (IOException e) {
            throw new KeptFailure("There is no JSON in a record of " + topics, e);
        }
    }
}
