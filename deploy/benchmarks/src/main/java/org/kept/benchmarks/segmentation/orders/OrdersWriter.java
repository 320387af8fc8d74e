package org.kept.benchmarks.segmentation.orders;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes orders. The first one that could not be written fails the next call: nothing is measured with holes in it. */
public final class OrdersWriter implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private volatile Exception failure;

    public OrdersWriter(String bootstrapServers, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(
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

    public void write(GeneratedOrder event) {
        write(OrderBytes.key(event.account()), OrderBytes.value(event));
    }

    public void write(byte[] account, byte[] order) {
        failIfItMust();
        producer.send(new ProducerRecord<>(topic, account, order), this::written);
    }

    /** Returns when the broker has all of them. */
    public void flush() {
        producer.flush();
        failIfItMust();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void written(RecordMetadata where, Exception reason) {
        if (reason != null) {
            failure = reason;
        }
    }

    private void failIfItMust() {
        if (failure != null) {
            throw new IllegalStateException("An order was not written to " + topic, failure);
        }
    }
}
