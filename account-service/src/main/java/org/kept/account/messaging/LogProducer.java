package org.kept.account.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one producer of this service, for orders and for dead letters. It is Kafka's own and no channel: a channel hands
 * over one message at a time, and a batch of ten thousand orders has to fill the pipe.
 */
class LogProducer {
    /** Every request has been answered by then, and a dead letter without acknowledgement comes again with its record. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    /**
     * @param connection what {@code kafka.*} says of brokers and credentials
     * @param settings what {@code kept.log.producer.*} says, with reasons
     */
    @Produces
    @Singleton
    Producer<byte[], byte[]> producer(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            LogSettings settings,
            MeterRegistry metrics) {
        Map<String, Object> all = new HashMap<>(connection);
        all.putAll(settings.producer());
        // Not for anybody to configure away: an answered order is on every replica in step, once, in its place.
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        new KafkaClientMetrics(producer).bindTo(metrics);
        return producer;
    }

    void close(@Disposes Producer<byte[], byte[]> producer) {
        producer.close(CLOSE_TIMEOUT);
    }
}
