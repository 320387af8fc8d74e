package org.kept.fulfilment.webhooks.domain;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One message by the Standard Webhooks specification.
 *
 * @param id stays the same however often it is sent: by it a receiver knows what it has had
 * @param body JSON: {@code type}, {@code timestamp} and {@code data}; the same bytes every time
 */
public record Message(UUID id, String body) {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";

    /**
     * @param type of letters, digits, dots and dashes
     * @param data JSON, as it is
     */
    public static Message of(UUID id, String type, Instant occurredAt, String data) {
        return new Message(id, "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}".formatted(type, occurredAt, data));
    }

    /**
     * The headers that go with the body.
     *
     * @param secrets each signs
     * @param sentAt of this attempt; receivers refuse what is too old
     */
    public Map<String, String> headers(List<Secret> secrets, Instant sentAt) {
        String content = id + "." + sentAt.getEpochSecond() + "." + body;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id.toString());
        headers.put(TIMESTAMP, Long.toString(sentAt.getEpochSecond()));
        headers.put(
                SIGNATURE,
                secrets.stream()
                        .map(secret -> VERSION + Base64.getEncoder().encodeToString(secret.sign(content)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
