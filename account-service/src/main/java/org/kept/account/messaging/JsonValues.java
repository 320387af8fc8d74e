package org.kept.account.messaging;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.kept.chassis.inbox.PoisonEvent;

/** Reads a record's value as one kind of JSON object, of which fields that are not known here are ignored. */
final class JsonValues<T> {
    private final ObjectReader reader;
    private final String name;

    JsonValues(ObjectMapper json, Class<T> type) {
        this.reader = json.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.name = type.getSimpleName();
    }

    /** @throws PoisonEvent when there is none */
    T read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new PoisonEvent("The record has no value.");
        }
        try {
            T value = reader.readValue(record.value());
            if (value == null) {
                throw new PoisonEvent("The record's value is the JSON null.");
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw new PoisonEvent("No " + name + ": " + unreadable.getOriginalMessage(), unreadable);
        } catch (IOException notUtf8) {
            throw new PoisonEvent("No " + name + ": " + notUtf8.getMessage(), notUtf8);
        }
    }
}
