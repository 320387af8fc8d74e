package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter: its own, and why and where from. Key and value stay what they were. */
public final class DeadLetters {
    public static final String REASON = "dead-letter-reason";

    private DeadLetters() {}

    public static Headers headers(Headers original, String reason, String topic, int partition, long offset) {
        Headers headers = new RecordHeaders(original);
        put(headers, REASON, reason);
        put(headers, "dead-letter-topic", topic);
        put(headers, "dead-letter-partition", Integer.toString(partition));
        put(headers, "dead-letter-offset", Long.toString(offset));
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
