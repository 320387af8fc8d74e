package org.kept.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Puts a record that cannot be handled beside its topic, as it came, with the reason and its place among the headers;
 * named as the connector names them. The record is acknowledged when all brokers have the dead letter.
 *
 * <p>A broker that is away is waited for. A dead-letter topic that is not there is not: then the record is left
 * unacknowledged. It is not lost, the group's lag shows it, it is read again after a restart, and the other topics go
 * on.
 */
class DeadLetters implements KafkaFailureHandler {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(100);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);
    // A letter that is on its way then is not acknowledged, so it is written again after the next start.
    private static final Duration CLOSE_MAX = Duration.ofSeconds(1);

    private static final int REASON_LENGTH_MAX = 1_000;

    private final Producer<byte[], byte[]> producer;
    private final Vertx vertx;
    private final String consumer;

    /** @param consumer the group that could not handle it: several may read the same topic */
    DeadLetters(Producer<byte[], byte[]> producer, Vertx vertx, String consumer) {
        this.producer = producer;
        this.vertx = vertx;
        this.consumer = consumer;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
        ProducerRecord<byte[], byte[]> letter = letter(record, reason);
        LOG.warnf("To %s goes %s: %s", letter.topic(), place(record), reason);
        return vertx.executeBlocking(() -> send(letter))
                .onFailure(DeadLetters::passes)
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .indefinitely()
                .chain(() -> Uni.createFrom().completionStage(record.ack()))
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "%s is neither handled nor put to %s (%s): make that topic and restart.",
                        place(record), letter.topic(), failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .emitOn(record::runOnMessageContext);
    }

    @Override
    public void terminate() {
        producer.close(CLOSE_MAX);
    }

    /** Off the event loop: the producer may block until it knows the topic. */
    private Void send(ProducerRecord<byte[], byte[]> letter) throws InterruptedException {
        try {
            producer.send(letter).get();
            return null;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException why ? why : new KafkaException(failed.getCause());
        }
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof RetriableException
                && !(failure instanceof UnknownTopicOrPartitionException)
                && !(failure.getCause() instanceof UnknownTopicOrPartitionException);
    }

    private ProducerRecord<byte[], byte[]> letter(IncomingKafkaRecord<?, ?> record, Throwable reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.getTopic() + ".dlq", bytes(record.getKey()), bytes(record.getPayload()));
        record.getHeaders().forEach(letter.headers()::add);
        add(letter, "dead-letter-reason", bounded(Objects.toString(reason.getMessage(), reason.toString())));
        add(letter, "dead-letter-exception-class-name", reason.getClass().getName());
        add(letter, "dead-letter-consumer", consumer);
        add(letter, "dead-letter-topic", record.getTopic());
        add(letter, "dead-letter-partition", Integer.toString(record.getPartition()));
        add(letter, "dead-letter-offset", Long.toString(record.getOffset()));
        return letter;
    }

    /** Channels read strings, or bytes where they read batches. */
    private static byte[] bytes(Object read) {
        if (read == null || read instanceof byte[]) {
            return (byte[]) read;
        }
        return read.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Some failures quote the whole statement. */
    private static String bounded(String reason) {
        return reason.length() <= REASON_LENGTH_MAX ? reason : reason.substring(0, REASON_LENGTH_MAX) + "…";
    }

    private static void add(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(IncomingKafkaRecord<?, ?> record) {
        return record.getTopic() + "-" + record.getPartition() + "@" + record.getOffset();
    }
}
