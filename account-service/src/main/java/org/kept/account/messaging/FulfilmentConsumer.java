package org.kept.account.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import org.kept.account.persistence.Forecasts;
import org.kept.account.persistence.Promises;
import org.kept.chassis.inbox.Inbox;

/** Reads {@code fulfilment.v1}: how far the departments are, and what is expected of them. */
@ApplicationScoped
class FulfilmentConsumer {
    private final Inbox inbox;
    private final Promises promises;
    private final Forecasts forecasts;

    FulfilmentConsumer(Inbox inbox, Promises promises, Forecasts forecasts) {
        this.inbox = inbox;
        this.promises = promises;
        this.forecasts = forecasts;
    }

    @Incoming("fulfilment")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        // Each looks at events of its own type alone.
        return inbox.once(
                        record,
                        CommitmentProgressed.TYPE,
                        CommitmentProgressed.class,
                        event -> promises.keep(event.progress()))
                .chain(() -> inbox.once(
                        record,
                        CommitmentJeopardyChanged.TYPE,
                        CommitmentJeopardyChanged.class,
                        event -> forecasts.keep(event.forecast())));
    }
}
