package org.kept.segmentation.rates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.FxRatePublished;

/** {@code fx-rates.v1} from its writers' side: one CloudEvent for each rate. For several threads. */
public final class RatesTopic implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    public RatesTopic(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Sends all of them off, in their order; of two with the same key the last one holds.
     *
     * @return completes when every rate is acknowledged, else fails with {@link NotAcknowledged}: publishing all of them again is
     *     right
     */
    public CompletionStage<Void> publish(List<FxRate> rates) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        AtomicInteger missing = new AtomicInteger(rates.size());
        Instant now = Instant.now();
        for (FxRate rate : rates) {
            // After a failure the rest would only wait for the same broker, each as long.
            if (!acknowledged.isCompletedExceptionally()) {
                send(event(rate, now), acknowledged, missing);
            }
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(
            ProducerRecord<byte[], byte[]> event, CompletableFuture<Void> acknowledged, AtomicInteger missing) {
        try {
            producer.send(event, (metadata, failure) -> {
                if (failure != null) {
                    acknowledged.completeExceptionally(new NotAcknowledged("The rates were", failure));
                } else if (missing.decrementAndGet() == 0) {
                    acknowledged.complete(null);
                }
            });
        } catch (KafkaException atOnce) {
            acknowledged.completeExceptionally(new NotAcknowledged("The rates were", atOnce));
        }
    }

    private ProducerRecord<byte[], byte[]> event(FxRate rate, Instant now) {
        String key = FxRatePublished.key(rate);
        String id = "fx-rate-" + key + "-" + rate.rate().toPlainString();
        return new ProducerRecord<>(
                topic,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                FxRatePublished.write(rate),
                CloudEvents.headers(FxRatePublished.TYPE, id, key, now, null));
    }
}
