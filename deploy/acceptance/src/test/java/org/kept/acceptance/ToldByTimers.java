package org.kept.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a reader of {@code fulfilment.v1} was told of commitments that nobody answers: that each was taken on, the two
 * steps of its ladder, that its date has passed, and that it is in danger.
 */
final class ToldByTimers {
    private static final String ESCALATED = "org.kept.commitment.escalated.v1";
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";
    private static final String JEOPARDY = "org.kept.commitment.jeopardy-changed.v1";
    private static final List<Integer> REVISIONS = List.of(1, 2, 3, 4);
    private static final List<Integer> STEPS = List.of(1, 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Told> all = new TreeMap<>();
    private int events;
    private int done;

    /** Of one commitment, in the order in which it was read. */
    private static final class Told {
        private final List<Integer> revisions = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();
        private final List<Integer> jeopardies = new ArrayList<>();
        private int raised;
        private int becameOverdue;
        private boolean overdue;

        boolean isAll() {
            return revisions.size() >= REVISIONS.size() && steps.size() >= STEPS.size() && raised > 0;
        }
    }

    void add(String type, String value) {
        JsonNode event = read(value);
        Told told = all.computeIfAbsent(event.get("commitmentId").asText(), id -> new Told());
        boolean before = told.isAll();
        switch (type) {
            case PROGRESSED -> {
                told.revisions.add(event.get("revision").asInt());
                boolean isNews = event.get("overdue").asBoolean() && !told.overdue;
                told.becameOverdue += isNews ? 1 : 0;
                told.overdue = event.get("overdue").asBoolean();
            }
            case ESCALATED -> told.steps.add(event.get("step").asInt());
            case JEOPARDY -> {
                told.jeopardies.add(event.get("revision").asInt());
                told.raised += event.get("change").asText().equals("raised") ? 1 : 0;
            }
            default -> throw new AssertionError("Nobody expected " + type);
        }
        events++;
        done += told.isAll() && !before ? 1 : 0;
    }

    int events() {
        return events;
    }

    /** Of how many commitments all is told that there is to tell, at least. */
    int done() {
        return done;
    }

    /**
     * What is wrong, in words and with the commitment.
     *
     * @return empty when each has one task, was late once, was found to be in danger once, and each step was told once
     */
    List<String> wrongAbout(Collection<String> commitments) {
        List<String> wrong = new ArrayList<>();
        for (String one : commitments) {
            Told told = all.getOrDefault(one, new Told());
            expect(wrong, one, "revisions", REVISIONS, told.revisions);
            expect(wrong, one, "steps", STEPS, told.steps);
            expect(wrong, one, "became overdue", 1, told.becameOverdue);
            expect(wrong, one, "raised", 1, told.raised);
            expect(
                    wrong,
                    one,
                    "forecasts",
                    told.jeopardies.stream().distinct().sorted().toList(),
                    told.jeopardies);
        }
        List<String> strangers = new ArrayList<>(all.keySet());
        strangers.removeAll(new HashSet<>(commitments));
        strangers.forEach(stranger -> wrong.add(stranger + " was never made"));
        return wrong;
    }

    private static void expect(List<String> wrong, String commitment, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
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
