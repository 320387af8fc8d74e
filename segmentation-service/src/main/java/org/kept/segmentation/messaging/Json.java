package org.kept.segmentation.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON as the contracts want it: absent instead of null, unknown fields ignored, nothing after the object. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectReader readerFor(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    static ObjectWriter writerFor(Class<?> type) {
        return MAPPER.writerFor(type);
    }

    static byte[] write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("A record of our own cannot be written", impossible);
        }
    }

    /** For what only this service writes. */
    static <T> T readOwn(ObjectReader reader, byte[] value) {
        try {
            return reader.readValue(value);
        } catch (IOException foreign) {
            throw new UncheckedIOException("On a topic of our own is a record that we did not write", foreign);
        }
    }
}
