package org.kept.proposition.messaging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.ReceivedEvent;
import org.kept.proposition.persistence.Accounts;

/**
 * Reads {@code accounts.v1}: which accounts there are. The topic is compacted and told from its beginning to a
 * database that is empty, so a poll is one transaction. There is no inbox: the highest revision of an account holds,
 * and a record without a value forgets the account, so what comes again ends up the same.
 */
@ApplicationScoped
class AccountsConsumer {
    private static final BinaryOperator<AccountChanged> NEWER =
            (one, other) -> other.revision() > one.revision() ? other : one;

    private final Accounts accounts;
    private final WholePolls polls;
    private final EventReader<AccountChanged> reader;

    AccountsConsumer(Accounts accounts, WholePolls polls, ObjectMapper json) {
        this.accounts = accounts;
        this.polls = polls;
        this.reader = new EventReader<>(json, AccountChanged.class);
    }

    @Incoming("accounts")
    Uni<Void> on(KafkaRecordBatch<String, String> batch) {
        Map<String, AccountChanged> told = new LinkedHashMap<>();
        Set<String> forgotten = new LinkedHashSet<>();
        return polls.handle(batch, record -> take(told, forgotten, record), () -> accounts.forget(forgotten)
                .chain(() -> accounts.know(
                        told.values().stream().map(AccountChanged::registered).toList())));
    }

    /** Of one account in the order of its records: what was told before it was forgotten is forgotten too. */
    private void take(Map<String, AccountChanged> told, Set<String> forgotten, ConsumerRecord<String, String> record) {
        if (record.value() == null && record.key() != null) {
            forgotten.add(record.key());
            told.remove(record.key());
        } else if (ReceivedEvent.of(record).type().equals(AccountChanged.TYPE)) {
            AccountChanged event = reader.read(record);
            told.merge(event.accountId(), event, NEWER);
        }
    }
}
