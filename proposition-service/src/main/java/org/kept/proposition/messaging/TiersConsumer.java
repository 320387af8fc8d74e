package org.kept.proposition.messaging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.ReceivedEvent;
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
    private final WholePolls polls;
    private final EventReader<AccountTierChanged> reader;

    TiersConsumer(AccountTiers tiers, WholePolls polls, ObjectMapper json) {
        this.tiers = tiers;
        this.polls = polls;
        this.reader = new EventReader<>(json, AccountTierChanged.class);
    }

    @Incoming("account-tiers")
    Uni<Void> on(KafkaRecordBatch<String, String> batch) {
        Map<String, AccountTierChanged> told = new LinkedHashMap<>();
        return polls.handle(
                batch,
                record -> take(told, record),
                () -> tiers.know(
                        told.values().stream().map(AccountTierChanged::told).toList()));
    }

    private void take(Map<String, AccountTierChanged> told, ConsumerRecord<String, String> record) {
        if (ReceivedEvent.of(record).type().equals(AccountTierChanged.TYPE)) {
            AccountTierChanged event = reader.read(record);
            told.merge(event.accountId(), event, NEWER);
        }
    }
}
