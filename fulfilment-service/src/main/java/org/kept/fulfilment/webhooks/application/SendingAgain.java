package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Deliveries;
import org.kept.fulfilment.webhooks.persistence.Deliveries.Delivery;
import org.kept.fulfilment.webhooks.persistence.Events;

/** What a department asks to be sent besides what happens. Each wants the webhook locked, and is sent when it is active. */
@ApplicationScoped
public class SendingAgain {
    private final Events events;
    private final Deliveries deliveries;
    private final ObjectMapper json;

    SendingAgain(Events events, Deliveries deliveries, ObjectMapper json) {
        this.events = events;
        this.deliveries = deliveries;
        this.json = json;
    }

    /** @return null when the webhook has no such delivery */
    public Uni<Delivery> redeliver(Webhook webhook, UUID delivery) {
        return deliveries.again(webhook.id(), delivery).chain(() -> deliveries.find(webhook.id(), delivery));
    }

    /** @return how many messages are on their way because of this */
    public Uni<Integer> replay(Webhook webhook, Instant since) {
        return events.replay(webhook, since);
    }

    /** @param by who wants to know whether messages arrive */
    public Uni<Delivery> test(Webhook webhook, String by) {
        UUID delivery = UUID.randomUUID();
        String payload = json.valueToTree(
                        Map.of("department", webhook.department(), "webhookId", webhook.id(), "requestedBy", by))
                .toString();
        return events.noteTest(webhook, delivery, payload).chain(() -> deliveries.find(webhook.id(), delivery));
    }
}
