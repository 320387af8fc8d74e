package org.kept.fulfilment.webhooks.application;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Secret;
import org.kept.fulfilment.webhooks.domain.Webhook;

/** The secrets of the webhooks, made of the installation's key. */
@ApplicationScoped
public class Secrets {
    private static final int KEY_BYTES_MIN = 32;

    private final Optional<byte[]> key;

    /** @throws IllegalArgumentException when there is a key that is none: the service does not start */
    Secrets(WebhooksConfig config) {
        key = config.key().filter(text -> !text.isBlank()).map(Secrets::decoded);
    }

    /** Without a key nobody can have a webhook. */
    public boolean canBeMade() {
        return key.isPresent();
    }

    public Secret of(UUID webhook, int number) {
        return Secret.of(
                key.orElseThrow(() -> new IllegalStateException("There are webhooks, but no kept.webhooks.key.")),
                webhook,
                number);
    }

    /** The latest first, then the one before while it still signs. */
    public List<Secret> signing(Webhook webhook, Instant now) {
        Secret latest = of(webhook.id(), webhook.secretNumber());
        return webhook.isOldSecretInUse(now)
                ? List.of(latest, of(webhook.id(), webhook.secretNumber() - 1))
                : List.of(latest);
    }

    private static byte[] decoded(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("kept.webhooks.key is shorter than " + KEY_BYTES_MIN + " bytes.");
        }
        return bytes;
    }
}
