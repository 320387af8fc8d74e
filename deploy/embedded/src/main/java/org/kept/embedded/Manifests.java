package org.kept.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Kubernetes manifests as they stand in deploy/: several documents a file, each with a kind and a spec. */
public final class Manifests {

    private Manifests() {}

    /** The documents of one kind. */
    public static List<Map<?, ?>> ofKind(String kind, String yaml) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            if (document instanceof Map<?, ?> manifest && kind.equals(manifest.get("kind"))) {
                found.add(manifest);
            }
        }
        return found;
    }

    /** A mapping inside another; an absent one is empty. */
    public static Map<?, ?> mapping(Map<?, ?> manifest, String key) {
        return manifest.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    /** A mapping of settings: whatever YAML made of the values, they were text. */
    public static Map<String, String> settings(Map<?, ?> manifest, String key) {
        Map<String, String> settings = new TreeMap<>();
        mapping(manifest, key).forEach((name, value) -> settings.put(name.toString(), String.valueOf(value)));
        return settings;
    }
}
