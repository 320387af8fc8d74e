package org.kept.cli.demo;

import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.databind.JsonNode;

/** A commitment as its department reads it from its own topic; of the event's fields those that the story needs. */
record Commitment(String commitmentId, String accountId, String promise, Instant dueAt) {

    static Commitment of(JsonNode event) {
        return new Commitment(
                event.path("commitmentId").asText(),
                event.path("accountId").asText(),
                event.path("promise").asText(),
                OffsetDateTime.parse(event.path("dueAt").asText()).toInstant());
    }
}
