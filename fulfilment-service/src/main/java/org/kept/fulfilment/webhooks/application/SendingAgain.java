package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Webhook;
import org.kept.fulfilment.webhooks.persistence.Deliveries;
import org.kept.fulfilment.webhooks.persistence.Deliveries.Delivery;
import org.kept.fulfilment.webhooks.persistence.Events;
import org.kept.fulfilment.webhooks.persistence.Replays;
import org.kept.fulfilment.webhooks.persistence.Replays.Replay;

/** What a department asks to be sent besides what happens. Each wants the webhook locked, and is sent when it is active. */
@ApplicationScoped
public class SendingAgain {
    private final Events events;
    private final Deliveries deliveries;
    private final Replays replays;
    private final WebhooksConfig config;
    private final ObjectMapper json;

    SendingAgain(Events events, Deliveries deliveries, Replays replays, WebhooksConfig config, ObjectMapper json) {
        this.events = events;
        this.deliveries = deliveries;
        this.replays = replays;
        this.config = config;
        this.json = json;
    }

    /** @return null when the webhook has no such delivery */
    public Uni<Delivery> redeliver(Webhook webhook, UUID delivery) {
        return deliveries.again(webhook.id(), delivery).chain(() -> deliveries.find(webhook.id(), delivery));
    }

    /**
     * Begins with the next sweep.
     *
     * @return null when too many of its replays are under way
     */
    public Uni<Replay> replay(Webhook webhook, Instant since, String by) {
        return replays.underWay(webhook.id())
                .chain(ongoing -> ongoing >= config.replaysMax()
                        ? Uni.createFrom().nullItem()
                        : replays.request(webhook, since, by));
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
