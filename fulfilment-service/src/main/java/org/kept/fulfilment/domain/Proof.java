package org.kept.fulfilment.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All the evidence that a delivery came with. */
public record Proof(List<Evidence> all) {
    public static final Proof NONE = new Proof(List.of());

    static final int COUNT_MAX = 20;

    public Proof {
        all = List.copyOf(all);
    }

    boolean isTooMuch() {
        return all.size() > COUNT_MAX;
    }

    /** For a timeline. */
    List<Map<String, String>> words() {
        return all.stream().map(Proof::words).toList();
    }

    private static Map<String, String> words(Evidence evidence) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("kind", evidence.kind());
        words.put("reference", evidence.reference());
        if (evidence.text() != null) {
            words.put("text", evidence.text());
        }
        return words;
    }
}
