package org.kept.benchmarks.segmentation.contenders;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.benchmarks.Json;
import org.kept.benchmarks.segmentation.orders.KeyIds;

/** What a reader who follows nothing but the committed tier events comes to believe. */
final class TierEvents {

    private TierEvents() {}

    /** The hash of the accounts whose last event says KEY. */
    static String members(String bootstrapServers, String topic) {
        Set<String> key = new HashSet<>();
        try (Topic changes = new Topic(bootstrapServers, topic)) {
            changes.forEach(change -> {
                JsonNode event = Json.tree(change.value());
                String account = event.get("accountId").textValue();
                if (event.get("tier").textValue().equals("KEY")) {
                    key.add(account);
                } else {
                    key.remove(account);
                }
            });
        }
        return KeyIds.members(key);
    }
}
