package org.kept.embedded.kafka;

import java.util.HashMap;
import java.util.Map;

import org.kept.embedded.Manifests;

/** A topic as a KafkaTopic manifest declares it, capped to what one broker can do. */
record TopicDeclaration(String name, int partitions, Map<String, String> config) {

    static TopicDeclaration of(Map<?, ?> manifest) {
        Map<?, ?> spec = Manifests.mapping(manifest, "spec");
        Object name = spec.get("topicName");
        Map<String, String> config = new HashMap<>(Manifests.settings(spec, "config"));
        config.computeIfPresent("min.insync.replicas", (key, value) -> "1");
        return new TopicDeclaration(
                (name == null ? Manifests.mapping(manifest, "metadata").get("name") : name).toString(),
                spec.get("partitions") instanceof Integer count ? count : 1,
                Map.copyOf(config));
    }
}
