package org.kept.cli.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter as people and programs see it.
 *
 * @param id {@code <partition>:<offset>} on the dead-letter topic
 * @param at the instant at which it was put there
 * @param type of the event; null when it had none
 * @param reason why it could not be handled; null when nobody said
 * @param consumer who could not handle it; null when nobody said
 * @param value as text
 */
public record Letter(
        String id, String at, String key, String type, String reason, String consumer, String from, String value) {
    private static final String OWN = "dead-letter-";

    static Letter of(ConsumerRecord<byte[], byte[]> read) {
        return new Letter(
                read.partition() + ":" + read.offset(),
                Instant.ofEpochMilli(read.timestamp()).toString(),
                text(read.key()),
                header(read, "ce_type"),
                header(read, OWN + "reason"),
                header(read, OWN + "consumer"),
                header(read, OWN + "topic") + "-" + header(read, OWN + "partition") + "@"
                        + header(read, OWN + "offset"),
                text(read.value()));
    }

    /** The record as it first came, for the topic that it came to: the same key, so in the same order as before. */
    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter, String topic) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(topic, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(OWN)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private static String header(ConsumerRecord<?, ?> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
