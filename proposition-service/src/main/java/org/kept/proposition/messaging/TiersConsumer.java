package org.kept.proposition.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.PoisonEvent;
import org.kept.chassis.inbox.ReceivedEvent;
import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.persistence.AccountTiers;

/**
 * Reads {@code account-tiers.v1}: who is served in person, and who at the touch-points. An import moves thousands of
 * accounts at once, so a poll is one transaction with one statement. There is no inbox: the highest revision of an account
 * holds, so what comes again or late changes nothing. What cannot be understood is set aside by itself.
 */
@ApplicationScoped
class TiersConsumer {
    private static final BinaryOperator<AccountTierChanged> NEWER =
            (one, other) -> other.revision() > one.revision() ? other : one;

    private final AccountTiers tiers;
    private final Transactions transactions;
    private final EventReader<AccountTierChanged> reader;

    TiersConsumer(AccountTiers tiers, Transactions transactions, ObjectMapper json) {
        this.tiers = tiers;
        this.transactions = transactions;
        this.reader = new EventReader<>(json, AccountTierChanged.class);
    }

    private record Poison(KafkaRecord<String, String> record, PoisonEvent why) {}

    @Incoming("account-tiers")
    Uni<Void> on(KafkaRecordBatch<String, String> batch) {
        Map<String, AccountTierChanged> told = new LinkedHashMap<>();
        List<Poison> poison = new ArrayList<>();
        for (KafkaRecord<String, String> record : batch.getRecords()) {
            try {
                take(told, consumed(record));
            } catch (PoisonEvent why) {
                poison.add(new Poison(record, why));
            }
        }
        return transactions
                .untilItCommits(() -> tiers.know(
                        told.values().stream().map(AccountTierChanged::told).toList()))
                .chain(() -> setAside(poison))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    private void take(Map<String, AccountTierChanged> told, ConsumerRecord<String, String> record) {
        if (ReceivedEvent.of(record).type().equals(AccountTierChanged.TYPE)) {
            AccountTierChanged event = reader.read(record);
            told.merge(event.accountId(), event, NEWER);
        }
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
