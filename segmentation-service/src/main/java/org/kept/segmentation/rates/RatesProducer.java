package org.kept.segmentation.rates;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.kept.segmentation.streams.KafkaConnection;
import org.kept.segmentation.streams.Topics;

/** Makes the topic's producer: acknowledged by all replicas in step, and idempotent, whatever else is set. */
@ApplicationScoped
class RatesProducer {
    /** Whoever has waited this long is told to come again; longer only hides that Kafka is away. Two attempts fit. */
    private static final int DELIVERY_TIMEOUT_MS = 10_000;

    private static final int REQUEST_TIMEOUT_MS = 4_500;
    /** The same patience for the topic's metadata, on the way in. */
    private static final int BLOCK_MAX_MS = 5_000;
    /** A thousand rates are 100 KB. */
    private static final int BUFFER_BYTES = 4 << 20;

    @Produces
    @Singleton
    RatesTopic rates(KafkaConnection kafka) {
        return to(kafka, Map.of());
    }

    void close(@Disposes RatesTopic rates) {
        rates.close();
    }

    static RatesTopic to(KafkaConnection kafka, Map<String, Object> other) {
        Map<String, Object> settings = kafka.with(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, "segmentation-service-rates",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MAX_MS,
                ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES));
        settings.putAll(other);
        return new RatesTopic(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                Topics.standard().fxRates());
    }
}
