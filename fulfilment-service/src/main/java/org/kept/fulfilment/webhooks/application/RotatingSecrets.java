package org.kept.fulfilment.webhooks.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Webhook;

/** A webhook gets another secret; the old one signs as well for a while, so that no message is refused in between. */
@ApplicationScoped
public class RotatingSecrets {
    private final DatabaseClock clock;
    private final WebhooksConfig config;

    RotatingSecrets(DatabaseClock clock, WebhooksConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** @param webhook locked */
    public Uni<Webhook> rotate(Webhook webhook) {
        return clock.now()
                .invoke(now -> webhook.rotateSecret(now.plus(config.oldSecretSigns())))
                .replaceWith(webhook);
    }
}
