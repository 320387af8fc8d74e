package org.kept.fulfilment.capacity.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.chassis.inbox.Inbox;
import org.kept.fulfilment.capacity.persistence.AccountTiers;

/** Reads {@code account-tiers.v1}: who comes first when days are short. */
@ApplicationScoped
class TiersConsumer {
    private final Inbox inbox;
    private final AccountTiers tiers;

    TiersConsumer(Inbox inbox, AccountTiers tiers) {
        this.inbox = inbox;
        this.tiers = tiers;
    }

    @Incoming("account-tiers")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(
                record,
                AccountTierChanged.TYPE,
                AccountTierChanged.class,
                event -> tiers.know(event.accountId(), event.tier(), event.revision()));
    }
}
