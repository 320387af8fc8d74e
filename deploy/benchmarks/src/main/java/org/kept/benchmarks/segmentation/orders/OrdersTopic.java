package org.kept.benchmarks.segmentation.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of orders as in production: three partitions, keyed by account, stamped by the broker. No headers. */
public final class OrdersTopic {
    public static final int PARTITIONS = 3;

    private OrdersTopic() {}

    public static void create(Admin admin, String name) {
        NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of("message.timestamp.type", "LogAppendTime", "retention.ms", "-1"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("No topic " + name, e.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", hurried);
        }
    }

    /** Writes all events, and returns when the broker has them. */
    public static Truth write(String bootstrapServers, String name, OrderStream stream, int accounts) {
        FullSort sort = new FullSort(stream.orders());
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers)) {
            stream.forEachRemaining(event -> {
                sort.take(event);
                producer.send(record(name, event), OrdersTopic::sayFailure);
            });
        }
        return sort.truth(accounts);
    }

    public static ProducerRecord<byte[], byte[]> record(String topic, GeneratedOrder event) {
        return new ProducerRecord<>(topic, OrderBytes.key(event.account()), OrderBytes.value(event));
    }

    public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64L << 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** What was not written is missed by every check that follows; here it is said why. */
    private static void sayFailure(Object written, Exception failure) {
        if (failure != null) {
            System.err.println("An order was not written: " + failure);
        }
    }
}
