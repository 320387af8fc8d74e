package org.kept.fulfilment.webhooks.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.webhooks.domain.Webhook;

/**
 * A webhook as it stands. Its secret is told by the answers that make one, and by no other.
 *
 * @param state active, paused, disabled or gone
 * @param secretNumber which of its secrets signs, counted from 1
 * @param oldSecretUntil until when the one before signs as well; absent when there was none
 * @param failingSince absent while messages get through
 */
record WebhookResponse(
        UUID id,
        String department,
        String url,
        List<String> types,
        String description,
        String state,
        int secretNumber,
        Instant oldSecretUntil,
        Instant failingSince,
        long revision,
        Instant createdAt,
        String createdBy) {
    static WebhookResponse of(Webhook webhook) {
        return new WebhookResponse(
                webhook.id(),
                webhook.department(),
                webhook.url(),
                webhook.types(),
                webhook.description(),
                webhook.state().word(),
                webhook.secretNumber(),
                webhook.oldSecretUntil(),
                webhook.failingSince(),
                webhook.revision(),
                webhook.createdAt(),
                webhook.createdBy());
    }
}
