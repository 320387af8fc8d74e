package org.kept.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record read from a topic; key and value may be null, of headers of one name the last counts. */
public record Received(
        String topic, int partition, long offset, String key, String value, Map<String, String> headers) {

    static Received of(ConsumerRecord<String, String> kafkaRecord) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : kafkaRecord.headers()) {
            headers.put(
                    header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Received(
                kafkaRecord.topic(),
                kafkaRecord.partition(),
                kafkaRecord.offset(),
                kafkaRecord.key(),
                kafkaRecord.value(),
                headers);
    }

    /** Null when there is none of that name. */
    public String header(String name) {
        return headers.get(name);
    }

    /** The CloudEvents type. */
    public String type() {
        return header("ce_type");
    }
}
