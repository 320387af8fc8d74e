package org.kept.fulfilment.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All the evidence that a delivery came with. */
public record Proof(List<Evidence> all) {
    public static final Proof NONE = new Proof(List.of());

    private static final int COUNT_MAX = 20;

    public Proof {
        all = List.copyOf(all);
    }

    /** @return why it cannot be kept; empty when it can */
    Optional<Decision> doubt() {
        return all.size() > COUNT_MAX
                ? Optional.of(new Decision.DoesNotHold("evidence", "has at most " + COUNT_MAX + " pieces"))
                : Optional.empty();
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
