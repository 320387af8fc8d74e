package org.kept.segmentation.policies;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.messaging.CloudEvents;
import org.kept.segmentation.messaging.PolicySet;
import org.kept.segmentation.streams.KafkaConnection;
import org.kept.segmentation.streams.Topics;

/** {@code segmentation-policies.v1} from its writers' side. A policy is set a few times a year, so no producer stays open. */
@Singleton
class PoliciesTopic {
    private static final String TOPIC = Topics.standard().policies();
    private static final int BLOCK_MAX_MS = 4_000;
    private static final int REQUEST_TIMEOUT_MS = 4_000;
    private static final int DELIVERY_TIMEOUT_MS = 5_000;

    private final KafkaConnection kafka;

    PoliciesTopic(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns when all replicas in step have it.
     *
     * @throws NotAcknowledged not in time; it may stand there all the same
     */
    void write(SegmentationPolicy policy, String setBy) {
        String key = Long.toString(policy.version());
        // Two people may set the same version: each of the two is an event of its own, and one of them holds.
        String id = "segmentation-policy-" + key + "-" + UUID.randomUUID();
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                TOPIC,
                null,
                key.getBytes(StandardCharsets.UTF_8),
                PolicySet.by(setBy, policy).write(),
                CloudEvents.headers(PolicySet.TYPE, id, key, Instant.now(), null));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(event).get();
        } catch (ExecutionException | KafkaException away) {
            throw new NotAcknowledged("The policy was", away);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged("The policy was", hurried);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                kafka.with(Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "segmentation-service-policies",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        BLOCK_MAX_MS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        REQUEST_TIMEOUT_MS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        DELIVERY_TIMEOUT_MS)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
