package org.kept.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.kept.embedded.testing.Received;

/** What a reader of {@code fulfilment.v1} was told of each commitment: its revisions, and the steps of its ladder. */
final class ToldOfSilence {
    static final String ESCALATED = "org.kept.commitment.escalated.v1";

    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Integer>> revisions = new TreeMap<>();
    private final Map<String, List<Integer>> steps = new TreeMap<>();
    private final Map<String, Integer> acknowledged = new TreeMap<>();

    /** @param events in the order in which each commitment's were read */
    static ToldOfSilence in(Collection<Received> events) {
        ToldOfSilence told = new ToldOfSilence();
        events.forEach(event -> told.add(event.type(), event.value()));
        return told;
    }

    void add(String type, String value) {
        JsonNode event = read(value);
        String commitment = event.get("commitmentId").asText();
        if (type.equals(PROGRESSED)) {
            int revision = event.get("revision").asInt();
            revisions.computeIfAbsent(commitment, id -> new ArrayList<>()).add(revision);
            acknowledged.merge(commitment, revision == 1 ? 1 : 0, Integer::sum);
        } else if (type.equals(ESCALATED)) {
            steps.computeIfAbsent(commitment, id -> new ArrayList<>())
                    .add(event.get("step").asInt());
        }
    }

    static boolean isStep(Received event, int step, String commitment) {
        return event.type().equals(ESCALATED)
                && event.value().contains("\"step\":" + step + ",")
                && event.value().contains(commitment);
    }

    /**
     * What is wrong, in words and with the commitment.
     *
     * @return empty when each has one task, and each of two steps was told once
     */
    List<String> wrongAbout(Collection<String> commitments) {
        List<String> wrong = new ArrayList<>();
        for (String one : commitments) {
            expect(wrong, one, "acknowledged", 1, acknowledged.getOrDefault(one, 0));
            expect(wrong, one, "revisions", List.of(1, 2, 3), revisions.get(one));
            expect(wrong, one, "steps", List.of(1, 2), steps.get(one));
        }
        List<String> strangers = new ArrayList<>(revisions.keySet());
        strangers.removeAll(commitments);
        strangers.forEach(stranger -> wrong.add(stranger + " was never made"));
        return wrong;
    }

    private static void expect(List<String> wrong, String commitment, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(commitment + ": " + what + " " + found + " instead of " + expected);
        }
    }

    private static JsonNode read(String value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new AssertionError(value, e);
        }
    }
}
