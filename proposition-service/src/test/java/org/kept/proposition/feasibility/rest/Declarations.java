package org.kept.proposition.feasibility.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.TopicWriter;

/** What departments tell of themselves, as fulfilment-service writes it. */
final class Declarations {
    static final String TOPIC = "department-capabilities.v1";
    static final String DECLARED = "org.kept.department.declared.v1";
    static final String NOTHING = "[]";

    private static final Contract CONTRACT = Contract.of("fulfilment-service", "department-declared.v1");

    private Declarations() {}

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
