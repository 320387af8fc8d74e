package org.kept.proposition.feasibility.rest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.restassured.response.Response;
import org.awaitility.Awaitility;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.TopicWriter;

import static org.hamcrest.Matchers.equalTo;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** A salesperson asks before promising, and departments tell what they can do. */
final class Asking {
    static final String TOPIC = "department-capabilities.v1";
    static final String DECLARED = "org.kept.department.declared.v1";
    static final Contract CONTRACT = Contract.of("fulfilment-service", "department-declared.v1");
    static final String NOTHING = "[]";

    private Asking() {}

    static Response ask(Object... promises) {
        return as("salesperson").body(asked(promises)).post(PROPOSITIONS + "/feasibility");
    }

    static Map<String, Object> asked(Object... promises) {
        return Map.of("accountId", "ANY", "statement", "s", "commitments", List.of(promises));
    }

    static Map<String, Object> promise(String department, int days) {
        return Map.of(
                "department",
                department,
                "promise",
                "p",
                "dueAt",
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(days).toString(),
                "timeZone",
                "Europe/Berlin");
    }

    static Map<String, Object> with(Map<String, Object> promise, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(promise);
        changed.put(field, value);
        return changed;
    }

    static Response awaitAnswer(String department, String feasible) {
        return awaiting(department, "feasible", feasible);
    }

    static Response awaitLimit(String department, String limit) {
        return awaiting(department, "limitedBy", limit);
    }

    static Response awaiting(String department, String field, String value) {
        Response[] answer = {null};
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            answer[0] = ask(promise(department, 3));
            answer[0].then().statusCode(200).body("commitments[0]." + field, equalTo(value));
        });
        return answer[0];
    }

    static void tell(String department, long revision, String measured, String load) {
        String event = event(department, revision, measured, load);
        CONTRACT.mustHoldFor(event);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(TOPIC, department, DECLARED, event);
        }
    }

    /** Works round the clock, so that what the answer is does not depend on when the test runs. */
    static String event(String department, long revision, String measured, String load) {
        String hours = List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday").stream()
                .map(day -> "{\"day\":\"%s\",\"from\":\"00:00\",\"to\":\"24:00\"}".formatted(day))
                .collect(Collectors.joining(","));
        return """
                {"departmentId":"%s","name":"N","timeZone":"UTC","responseTime":"PT4H","revision":%d,
                 "workingHours":[%s],"closedDays":["2020-01-01"],"leadTime":"PT16H",
                 "capacityPerDay":[{"type":"other","commitments":5}],"measured":%s,"load":%s,"mood":"sunny"}""".formatted(department, revision, hours, measured, load);
    }

    static String measured(int cases, int onTime, int p50) {
        return """
                [{"type":"other","cases":%d,"onTime":%d,
                  "leadTimeSeconds":{"delivered":%d,"p50":%d,"p80":%d,"p95":%d}}]""".formatted(cases, onTime, cases, p50, 2 * p50, 3 * p50);
    }

    static String fullDays(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> "{\"day\":\"%s\",\"type\":\"other\",\"commitments\":5}"
                        .formatted(
                                OffsetDateTime.now(ZoneOffset.UTC).plusDays(day).toLocalDate()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
