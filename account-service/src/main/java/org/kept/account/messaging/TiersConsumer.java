package org.kept.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.account.persistence.AccountTiers;

/** Reads {@code account-tiers.v1}: an import moves thousands of accounts at once. */
@ApplicationScoped
class TiersConsumer {
    private final BatchReader batches;
    private final AccountTiers tiers;
    private final BatchReader.Reading<AccountTiers.Told> reading;

    TiersConsumer(BatchReader batches, AccountTiers tiers, ObjectMapper json) {
        this.batches = batches;
        this.tiers = tiers;
        JsonValues<AccountTierChanged> values = new JsonValues<>(json, AccountTierChanged.class);
        this.reading = new BatchReader.Reading<>(
                record -> values.read(record).told(),
                AccountTiers.Told::accountId,
                (earlier, later) -> later.revision() > earlier.revision() ? later : earlier);
    }

    @Incoming("account-tiers")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> records) {
        return batches.each(records, reading, tiers::keep);
    }
}
