package org.kept.fulfilment.webhooks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MessageTest {
    private static final byte[] KEY = "a key for tests, of some forty bytes ....".getBytes();
    private static final UUID WEBHOOK = new UUID(1, 2);
    private static final Instant NOW = Instant.now();
    private static final Message MESSAGE = Message.of(
            new UUID(3, 4),
            "org.kept.commitment.made.v1",
            Instant.parse("2026-01-04T09:30:12.345678Z"),
            "{\"promise\":\"Zwei Paletten für 20 €\"}");

    @Test
    void the_body_has_type_timestamp_and_data_as_it_is() {
        assertEquals(
                "{\"type\":\"org.kept.commitment.made.v1\",\"timestamp\":\"2026-01-04T09:30:12.345678Z\","
                        + "\"data\":{\"promise\":\"Zwei Paletten für 20 €\"}}",
                MESSAGE.body());
    }

    @Test
    void a_library_written_by_others_finds_the_signature_right() throws Exception {
        Secret secret = Secret.of(KEY, WEBHOOK, 1);

        Map<String, String> headers = MESSAGE.headers(List.of(secret), NOW);

        new Webhook(secret.reveal()).verify(MESSAGE.body(), lists(headers));
        assertEquals(
                new Webhook(secret.reveal()).sign(MESSAGE.id().toString(), NOW.getEpochSecond(), MESSAGE.body()),
                headers.get(Message.SIGNATURE));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(secret.reveal())
                .verify(MESSAGE.body().replace("20", "21"), lists(headers)));
    }

    @Test
    void while_a_secret_is_replaced_either_holds() throws Exception {
        Secret old = Secret.of(KEY, WEBHOOK, 1);
        Secret latest = Secret.of(KEY, WEBHOOK, 2);

        Map<String, String> headers = MESSAGE.headers(List.of(latest, old), NOW);

        new Webhook(old.reveal()).verify(MESSAGE.body(), lists(headers));
        new Webhook(latest.reveal()).verify(MESSAGE.body(), lists(headers));
        assertThrows(
                WebhookVerificationException.class,
                () -> new Webhook(Secret.of(KEY, WEBHOOK, 3).reveal()).verify(MESSAGE.body(), lists(headers)));
    }

    @Test
    void a_secret_is_32_bytes_read_as_it_is_written_and_no_two_webhooks_have_the_same() {
        String secret = Secret.of(KEY, WEBHOOK, 1).reveal();

        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
        assertEquals(secret, Secret.parse(secret).reveal());
        assertEquals(secret, Secret.of(KEY, WEBHOOK, 1).reveal());
        assertNotEquals(secret, Secret.of(KEY, new UUID(1, 3), 1).reveal());
        assertNotEquals(secret, Secret.of("another".getBytes(), WEBHOOK, 1).reveal());
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }
}
