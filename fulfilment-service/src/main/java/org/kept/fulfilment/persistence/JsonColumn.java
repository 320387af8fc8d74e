package org.kept.fulfilment.persistence;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Short lists that are only read together with their task, in one column. */
final class JsonColumn {
    /** Most tasks have nothing of the kind. */
    static final String NOTHING = "[]";

    // A later release may have written more.
    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private JsonColumn() {}

    static String write(List<?> all) {
        if (all.isEmpty()) {
            return NOTHING;
        }
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + all, unwritable);
        }
    }

    static <T> List<T> read(String column, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A task holds what is no list: " + column, unreadable);
        }
    }
}
