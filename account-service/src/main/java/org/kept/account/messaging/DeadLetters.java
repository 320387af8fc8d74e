package org.kept.account.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets aside what a batch channel could not understand: the record as it came, key, value and headers to the byte, on
 * {@code <topic>.dlq}, with who set it aside, why, and where it came from.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(200);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final String consumer;

    DeadLetters(
            Producer<byte[], byte[]> producer, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.producer = producer;
        this.consumer = application;
    }

    record Letter(ConsumerRecord<byte[], byte[]> record, String reason) {}

    /** @return completes when all are acknowledged; as long as Kafka is away it tries again; fails when a letter can never be sent */
    Uni<Void> write(List<Letter> letters) {
        if (letters.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Context caller = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(() -> {
                    Acknowledgements acknowledgements = new Acknowledgements();
                    for (Letter letter : letters) {
                        LOG.warnf("Set aside %s: %s", at(letter.record()), letter.reason());
                        acknowledgements.oneMore();
                        producer.send(toSend(letter), acknowledgements);
                    }
                    return acknowledgements.noMore();
                })
                .onFailure(RetriableException.class)
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .indefinitely()
                // The acknowledgement arrives on the producer's thread; the transaction that follows wants the
                // caller's.
                .emitOn(command -> caller.runOnContext(ignored -> command.run()));
    }

    private ProducerRecord<byte[], byte[]> toSend(Letter letter) {
        ConsumerRecord<byte[], byte[]> record = letter.record();
        ProducerRecord<byte[], byte[]> toSend =
                new ProducerRecord<>(record.topic() + ".dlq", null, record.key(), record.value(), record.headers());
        toSend.headers()
                .add("dead-letter-reason", utf8(letter.reason()))
                .add("dead-letter-consumer", utf8(consumer))
                .add("dead-letter-topic", utf8(record.topic()))
                .add("dead-letter-partition", utf8(Integer.toString(record.partition())))
                .add("dead-letter-offset", utf8(Long.toString(record.offset())));
        return toSend;
    }

    private static String at(ConsumerRecord<?, ?> record) {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
