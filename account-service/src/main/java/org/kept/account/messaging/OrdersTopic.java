package org.kept.account.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

import org.kept.account.domain.Order;
import org.kept.account.domain.OrderLog;

/** {@code orders.v1}: one CloudEvent for each order, keyed by its account. */
@ApplicationScoped
class OrdersTopic implements OrderLog {
    private static final Logger LOG = Logger.getLogger(OrdersTopic.class);

    private final Producer<byte[], byte[]> producer;
    private final ObjectWriter json;
    private final Clock clock;
    private final String topic;

    OrdersTopic(Producer<byte[], byte[]> producer, ObjectMapper json, Clock clock, LogSettings settings) {
        this.producer = producer;
        this.json = json.writerFor(OrderRecorded.class);
        this.clock = clock;
        this.topic = settings.ordersTopic();
    }

    @Override
    public Writing begin() {
        return new Request(new EventStamp(clock.instant()));
    }

    private final class Request implements Writing {
        private final EventStamp stamp;
        private final Acknowledgements acknowledgements = new Acknowledgements();

        private Request(EventStamp stamp) {
            this.stamp = stamp;
        }

        @Override
        public void append(Order order) {
            if (!acknowledgements.haveFailed()) {
                acknowledgements.oneMore();
                producer.send(event(order), acknowledgements);
            }
        }

        @Override
        public CompletionStage<Void> acknowledged() {
            // The producer's own thread must not be kept with what follows: it serves every request.
            return acknowledgements.noMore().handleAsync(OrdersTopic::outcome, Infrastructure.getDefaultExecutor());
        }

        private ProducerRecord<byte[], byte[]> event(Order order) {
            byte[] key = order.accountId().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, key, payload(order));
            stamp.on(event.headers(), idOf(order), OrderRecorded.TYPE, key);
            return event;
        }
    }

    private byte[] payload(Order order) {
        try {
            return json.writeValueAsBytes(OrderRecorded.of(order));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same for the same revision of the same order, however often it is sent: identifiers hold no line feed. */
    private static String idOf(Order order) {
        String identity = order.accountId() + '\n' + order.orderId() + '\n' + order.revision();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Void outcome(Void acknowledged, Throwable failure) {
        if (failure != null) {
            LOG.warnf("Orders were not acknowledged: %s", failure);
            throw new NotAcknowledged(failure);
        }
        return acknowledged;
    }
}
