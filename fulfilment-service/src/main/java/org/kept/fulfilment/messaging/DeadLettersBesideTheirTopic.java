package org.kept.fulfilment.messaging;

import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * A dead-letter queue for a channel that reads many topics: poison of {@code T} goes to {@code T.dlq}. Everything else,
 * the reason among the headers too, is the connector's own dead-letter queue.
 *
 * <p>When a topic has no dead-letter topic, its poison is left unacknowledged: it is not lost, its partition's offset stands
 * still for all to see, it is read again after a restart, and the other departments go on.
 */
@ApplicationScoped
@Identifier(DeadLettersBesideTheirTopic.STRATEGY)
class DeadLettersBesideTheirTopic implements KafkaFailureHandler.Factory {
    static final String STRATEGY = "dead-letters-beside-their-topic";

    private static final Logger LOG = Logger.getLogger(DeadLettersBesideTheirTopic.class);

    private final KafkaFailureHandler.Factory queues;

    DeadLettersBesideTheirTopic(
            @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory queues) {
        this.queues = queues;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new Queue(queues.create(config, vertx, consumer, reportFailure));
    }

    private record Queue(KafkaFailureHandler queue) implements KafkaFailureHandler {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            String topic = record.getTopic() + ".dlq";
            Metadata there = Metadata.of(
                    OutgoingKafkaRecordMetadata.builder().withTopic(topic).build());
            return queue.handle(record, reason, there)
                    .onFailure()
                    .invoke(failure -> LOG.errorf(
                            failure,
                            "%s-%d@%d cannot be read (%s) and cannot be written to %s: make that topic, then restart.",
                            record.getTopic(),
                            record.getPartition(),
                            record.getOffset(),
                            reason.getMessage(),
                            topic))
                    .onFailure()
                    .recoverWithNull();
        }

        @Override
        public void terminate() {
            queue.terminate();
        }
    }
}
