package org.kept.fulfilment.messaging;

import java.util.LinkedHashMap;
import java.util.Map;

import org.kept.chassis.inbox.PoisonEvent;

/** What holds for everything on {@code commitments.<department>.v1}. */
final class CommitmentTopics {
    private static final String BEFORE = "commitments.";
    private static final String AFTER = ".v1";

    private CommitmentTopics() {}

    static String department(String topic) {
        return topic.substring(BEFORE.length(), topic.length() - AFTER.length());
    }

    /** @throws PoisonEvent when another department's topic carries it */
    static void mustBeOf(String department, String topic) {
        if (!topic.equals(BEFORE + department + AFTER)) {
            throw new PoisonEvent("A commitment of the department '" + department + "' on the topic " + topic + ".");
        }
    }

    /**
     * @param needed values by the names that they have on the wire, in their order
     * @throws PoisonEvent that names those that are missing or blank, or hold what the database cannot keep
     */
    static void mustBeComplete(Map<String, Object> needed) {
        Map<String, Object> missing = new LinkedHashMap<>(needed);
        missing.values().removeIf(value -> value != null && !value.toString().isBlank());
        if (!missing.isEmpty()) {
            throw new PoisonEvent("It does not say: " + String.join(", ", missing.keySet()) + ".");
        }
        needed.forEach((name, value) -> {
            if (value.toString().indexOf(0) >= 0) {
                throw new PoisonEvent(name + " is text without NUL.");
            }
        });
    }
}
