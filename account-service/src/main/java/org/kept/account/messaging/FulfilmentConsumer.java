package org.kept.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.Inbox;

/** Reads {@code fulfilment.v1}: how far the departments are. */
@ApplicationScoped
class FulfilmentConsumer {
    private final Inbox inbox;
    private final Promises promises;

    FulfilmentConsumer(Inbox inbox, Promises promises) {
        this.inbox = inbox;
        this.promises = promises;
    }

    @Incoming("fulfilment")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(
                record,
                CommitmentProgressed.TYPE,
                CommitmentProgressed.class,
                event -> promises.keep(event.progress()));
    }
}
