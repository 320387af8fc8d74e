package org.kept.fulfilment.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Records as JSON, on their way into statements and back from rows. A later release may have written more than this one
 * knows.
 */
@ApplicationScoped
public class StoredJson {
    private final ObjectMapper json;

    StoredJson(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws IllegalArgumentException when it cannot be written */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + value, unwritable);
        }
    }

    /** @throws IllegalStateException when the row holds something else */
    public <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("No " + type.getSimpleName() + " is kept in " + row, unreadable);
        }
    }
}
