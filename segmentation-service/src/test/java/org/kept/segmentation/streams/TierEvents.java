package org.kept.segmentation.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a reader of the committed tier changes comes to believe. */
final class TierEvents {
    private TierEvents() {}

    /** Follows the committed events, each of which must be the next one of its account: none lost, none told twice. */
    static Set<String> keyAccounts(OwnTopics topics) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> told = new HashMap<>();
        try (TopicReader changes = topics.tierChanges()) {
            for (Received change : changes.soFar()) {
                JsonNode event = json.readTree(change.value());
                JsonNode before = told.put(change.key(), event);
                assertEquals(
                        before == null ? 1 : before.get("revision").longValue() + 1,
                        event.get("revision").longValue(),
                        change.key());
                assertEquals(before == null ? null : before.get("tier"), event.get("previousTier"), change.key());
            }
        }
        return told.values().stream()
                .filter(event -> event.get("tier").textValue().equals("KEY"))
                .map(event -> event.get("accountId").textValue())
                .collect(toSet());
    }
}
