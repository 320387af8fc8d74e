package org.kept.chassis.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The failure strategy {@value #STRATEGY}: poison of the topic {@code T} goes to {@code T.dlq}, also for a channel that
 * reads many topics.
 *
 * <p>The connector's own dead-letter queue knows one topic for a channel. Its sender also ends for good after one dead
 * letter that could not be sent, and what is poison after that has nowhere to go.
 */
@ApplicationScoped
@Identifier(DeadLetterTopics.STRATEGY)
class DeadLetterTopics implements KafkaFailureHandler.Factory {
    static final String STRATEGY = "dead-letter-topics";

    // A topic that is not there holds up the whole channel for so long; one that is there answers in milliseconds.
    private static final int MAX_BLOCK_MS = 5_000;

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new DeadLetters(
                new KafkaProducer<>(
                        settings(consumer.configuration()), new ByteArraySerializer(), new ByteArraySerializer()),
                vertx,
                String.valueOf(consumer.configuration().get(ConsumerConfig.GROUP_ID_CONFIG)));
    }

    /** Where the consumer reads, and as whom. */
    private static Map<String, Object> settings(Map<String, ?> consumer) {
        Map<String, Object> settings = new HashMap<>(consumer);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
        settings.merge(ProducerConfig.CLIENT_ID_CONFIG, "-dead-letters", (id, ending) -> id + ending.toString());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
        return settings;
    }
}
