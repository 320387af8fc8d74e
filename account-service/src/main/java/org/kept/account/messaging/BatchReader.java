package org.kept.account.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.persistence.Transactions;

/**
 * Handles a poll's records in one transaction. There is no inbox: it is for effects that keep the highest revision, which
 * change nothing when a record comes again. What cannot be understood goes to the dead-letter topic before the rest is
 * kept, and the batch is acknowledged after both.
 */
@ApplicationScoped
class BatchReader {
    private final DeadLetters deadLetters;
    private final Transactions transactions;

    BatchReader(DeadLetters deadLetters, Transactions transactions) {
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    /**
     * How one topic's records are understood.
     *
     * @param read throws {@link PoisonEvent} for what it cannot understand
     * @param identity what two records are about, when they are about the same
     * @param newer the one of two of the same identity that holds
     */
    record Reading<T>(
            Function<ConsumerRecord<byte[], byte[]>, T> read, Function<T, Object> identity, BinaryOperator<T> newer) {}

    /** @param keep runs inside the transaction, and again in a fresh one while the database is away */
    <T> Uni<Void> each(
            ConsumerRecords<byte[], byte[]> records, Reading<T> reading, Function<Collection<T>, Uni<Void>> keep) {
        Map<Object, T> understood = new LinkedHashMap<>();
        List<DeadLetters.Letter> poison = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                T value = reading.read().apply(record);
                understood.merge(reading.identity().apply(value), value, reading.newer());
            } catch (PoisonEvent why) {
                poison.add(new DeadLetters.Letter(record, why.getMessage()));
            }
        }
        return deadLetters
                .write(poison)
                .chain(() -> transactions.untilItCommits(() -> keep.apply(understood.values())));
    }
}
