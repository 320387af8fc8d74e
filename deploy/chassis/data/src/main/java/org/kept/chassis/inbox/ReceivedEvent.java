package org.kept.chassis.inbox;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import org.kept.chassis.events.CloudEventHeaders;

/** What tells one event from another: CloudEvents says that source and id together are unique. */
public record ReceivedEvent(String source, String id, String type) {

    /** @throws PoisonEvent when the record is no CloudEvent in binary mode */
    public static ReceivedEvent of(ConsumerRecord<String, String> record) {
        return new ReceivedEvent(
                required(record, CloudEventHeaders.SOURCE),
                required(record, CloudEventHeaders.ID),
                required(record, CloudEventHeaders.TYPE));
    }

    private static String required(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new PoisonEvent("No CloudEvent: the header " + name + " is missing.");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
