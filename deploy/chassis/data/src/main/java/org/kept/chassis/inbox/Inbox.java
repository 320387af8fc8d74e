package org.kept.chassis.inbox;

import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.kept.chassis.persistence.Sql;
import org.kept.chassis.persistence.Transactions;

/**
 * Handles each event once. The row that remembers it and the handler's effect are one transaction, and the returned
 * {@code Uni} completes after that transaction has committed: hand it to the framework, and the acknowledgement
 * follows the commit.
 */
@ApplicationScoped
public class Inbox {
    private static final String REMEMBER =
            "insert into inbox (source, event_id) values ($1, $2) on conflict do nothing";

    private final ObjectMapper json;
    private final Transactions transactions;

    Inbox(ObjectMapper json, Transactions transactions) {
        this.json = json;
        this.transactions = transactions;
    }

    /**
     * @param type the one that this handler knows; events of other types are somebody else's and change nothing
     * @param payload the consumer's own record of the fields that it uses; other fields are ignored
     * @param effect runs inside the transaction, at most once for each event
     * @return fails with {@link PoisonEvent} when the record cannot be understood; waits out a database that is away
     */
    public <T> Uni<Void> once(
            ConsumerRecord<String, String> record, String type, Class<T> payload, Function<T, Uni<Void>> effect) {
        return Uni.createFrom()
                .item(() -> ReceivedEvent.of(record))
                .chain(event -> event.type().equals(type)
                        ? onceRead(event, read(record, payload), effect)
                        : Uni.createFrom().voidItem());
    }

    /**
     * For who reads the record itself.
     *
     * @param event what tells it from others; its type does not count
     * @param effect runs inside the transaction, at most once for each event
     * @return waits out a database that is away
     */
    public Uni<Void> once(ReceivedEvent event, Supplier<Uni<Void>> effect) {
        return transactions.untilItCommits(() -> remember(event)
                .chain(isNew -> isNew ? effect.get() : Uni.createFrom().voidItem()));
    }

    private <T> Uni<Void> onceRead(ReceivedEvent event, T payload, Function<T, Uni<Void>> effect) {
        return once(event, () -> effect.apply(payload));
    }

    private Uni<Boolean> remember(ReceivedEvent event) {
        return Sql.change(REMEMBER, event.source(), event.id()).map(inserted -> inserted == 1);
    }

    private <T> T read(ConsumerRecord<String, String> record, Class<T> payload) {
        if (record.value() == null) {
            throw new PoisonEvent("The record has no value.");
        }
        ObjectReader reader = json.readerFor(payload)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        try {
            T read = reader.readValue(record.value());
            if (read == null) {
                throw new PoisonEvent("The record's value is the JSON null.");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new PoisonEvent("No " + payload.getSimpleName() + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }
}
