package org.kept.account.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.account.domain.Fault;
import org.kept.account.domain.Order;
import org.kept.account.domain.OrderClaim.Verdict;
import org.kept.account.persistence.Orders;
import org.kept.chassis.inbox.PoisonEvent;

/** Reads {@code orders.v1}, whoever wrote it, for the briefing. */
@ApplicationScoped
class OrdersConsumer {
    private final BatchReader batches;
    private final Orders orders;
    private final BatchReader.Reading<Order> reading;

    OrdersConsumer(
            BatchReader batches,
            Orders orders,
            ObjectMapper json,
            @ConfigProperty(name = "kept.orders.future-max") Duration futureMax) {
        this.batches = batches;
        this.orders = orders;
        JsonValues<OrderRecorded> values = new JsonValues<>(json, OrderRecorded.class);
        this.reading = new BatchReader.Reading<>(
                record -> order(values.read(record), record, futureMax),
                order -> List.of(order.accountId(), order.orderId()),
                // Of two with the same revision the first in the log holds, here as in the table.
                (earlier, later) -> later.revision() > earlier.revision() ? later : earlier);
    }

    @Incoming("orders")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        return batches.each(records, reading, orders::keep);
    }

    /** The future is what came after the broker took the record: the same in every replay, unlike the clock on the wall. */
    private static Order order(OrderRecorded recorded, ConsumerRecord<byte[], byte[]> record, Duration futureMax) {
        if (recorded.revision() == null || recorded.status() == null) {
            throw new PoisonEvent("revision and status are needed.");
        }
        Verdict verdict = recorded.toClaim()
                .judge(Instant.ofEpochMilli(record.timestamp()).plus(futureMax));
        if (verdict instanceof Verdict.Sound sound) {
            return mustBeKeyed(sound.order(), record.key());
        }
        throw new PoisonEvent(((Verdict.Faulty) verdict)
                .faults().stream().map(Fault::sentence).collect(Collectors.joining(" ")));
    }

    /** Under another key it would be in another partition, and out of order with its account's other events. */
    private static Order mustBeKeyed(Order order, byte[] key) {
        if (!Arrays.equals(key, order.accountId().getBytes(StandardCharsets.UTF_8))) {
            throw new PoisonEvent("The record's key is not its accountId, '" + order.accountId() + "'.");
        }
        return order;
    }
}
