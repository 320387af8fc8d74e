package org.kept.proposition.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.kept.chassis.inbox.PoisonEvent;

/** Reads a record's value as one kind of event; fields that are not used here are ignored. */
final class EventReader<T> {
    private final ObjectReader reader;
    private final String name;

    EventReader(ObjectMapper json, Class<T> type) {
        this.reader = json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.name = type.getSimpleName();
    }

    /** @throws PoisonEvent when it is none */
    T read(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            throw new PoisonEvent("The record has no value.");
        }
        try {
            T read = reader.readValue(record.value());
            if (read == null) {
                throw new PoisonEvent("The record's value is the JSON null.");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new PoisonEvent("No " + name + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }
}
