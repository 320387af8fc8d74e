package org.kept.segmentation.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

import org.kept.segmentation.messaging.DeadLetters;

/** Records that cannot be read. */
final class Poison {
    private Poison() {}

    /** Sends a record to a sink of dead letters, unchanged, with the reason and where it came from. */
    static void setAside(
            ProcessorContext<byte[], byte[]> context,
            ConsumerRecord<byte[], byte[]> taken,
            String reason,
            String sink) {
        Headers headers =
                DeadLetters.headers(taken.headers(), reason, taken.topic(), taken.partition(), taken.offset());
        context.forward(new Record<>(taken.key(), taken.value(), Math.max(0, taken.timestamp()), headers), sink);
    }

    /** Sends the record that is being processed to a sink of dead letters, unchanged, with the reason and where it came from. */
    static void setAside(
            ProcessorContext<byte[], byte[]> context, Record<byte[], byte[]> received, String reason, String sink) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        Headers headers =
                DeadLetters.headers(received.headers(), reason, from.topic(), from.partition(), from.offset());
        context.forward(received.withHeaders(headers), sink);
    }
}
