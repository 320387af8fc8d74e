package org.kept.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a {@code read_committed} reader of the topics gets of the propositions that the service says are committed. */
final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;
    private final List<JsonNode> owed;

    /** @param owed all that is committed; the last was so after all the others, so when it has arrived, so have they */
    Deliveries(String bootstrapServers, List<JsonNode> owed) {
        this.bootstrapServers = bootstrapServers;
        this.owed = owed;
    }

    /** Each commitment of the department, and nothing else: so what was never acknowledged is there once, or not at all. */
    void mustReachDepartmentOnce(String department) {
        mustBeThereOnce("commitments." + department + ".v1", "commitmentId", one -> Talk.idOf(one, department));
    }

    /** Each proposition, for whoever follows all of them. */
    void mustBeToldOnce() {
        mustBeThereOnce("propositions.v1", "propositionId", one -> one.get("propositionId")
                .asText());
    }

    private void mustBeThereOnce(String topic, String field, Function<JsonNode, String> id) {
        String last = id.apply(owed.get(owed.size() - 1));
        try (TopicReader reader = TopicReader.of(bootstrapServers, topic)) {
            reader.await(event -> text(event, field).equals(last), PATIENCE);
            List<String> delivered = reader.soFar().stream()
                    .map(event -> text(event, field))
                    .sorted()
                    .toList();
            assertEquals(owed.stream().map(id).sorted().toList(), delivered, topic + ": each once, and nothing else");
        }
    }

    private static String text(Received event, String field) {
        try {
            return JSON.readTree(event.value()).get(field).asText();
        } catch (IOException e) {
            throw new AssertionError(event.value(), e);
        }
    }
}
