package org.kept.proposition.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.persistence.Transactions;

/**
 * Handles a poll as a whole: what can be understood is written in one transaction, what cannot is set aside by
 * itself, and then the poll is acknowledged. A crash in between has it come again, so what is written must not mind.
 */
@ApplicationScoped
class WholePolls {
    private final Transactions transactions;

    WholePolls(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Poison(KafkaRecord<String, String> record, PoisonEvent why) {}

    /**
     * @param take gets each record in its order, and throws {@link PoisonEvent} for what cannot be understood
     * @param write what was taken, in a transaction; repeated until that commits
     */
    Uni<Void> handle(
            KafkaRecordBatch<String, String> batch,
            Consumer<ConsumerRecord<String, String>> take,
            Supplier<Uni<Void>> write) {
        List<Poison> poison = new ArrayList<>();
        for (KafkaRecord<String, String> record : batch.getRecords()) {
            try {
                take.accept(consumed(record));
            } catch (PoisonEvent why) {
                poison.add(new Poison(record, why));
            }
        }
        return transactions.untilItCommits(write).chain(() -> setAside(poison)).chain(() -> Uni.createFrom()
                .completionStage(batch::ack));
    }

    /** Each to the dead-letter topic, by the channel's failure strategy. */
    private static Uni<Void> setAside(List<Poison> poison) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Poison one : poison) {
            all = all.chain(
                    () -> Uni.createFrom().completionStage(() -> one.record().nack(one.why())));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, String> consumed(KafkaRecord<String, String> record) {
        return record.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(IncomingKafkaRecordMetadata::getRecord)
                .orElseThrow();
    }
}
