package org.kept.fulfilment.reports;

import java.util.UUID;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

/** What a department's own system writes and reads, for the tests. */
public final class Reports {
    public static final String TYPE = "org.kept.department.report.v1";
    private static final Contract REPORT = Contract.of("fulfilment-service", "department-report.v1");
    private static final Contract OF_DAY = Contract.of("fulfilment-service", "department-contention-report.v1");
    private static final Contract REJECTED = Contract.of("fulfilment-service", "department-report-rejected.v1");

    private Reports() {}

    public static String topic(String department) {
        return "department-reports." + department + ".v1";
    }

    public static String rejections(String department) {
        return "department-report-rejections." + department + ".v1";
    }

    /** @param more fields besides those that every report has; each begins with a comma */
    public static String body(UUID commitment, String step, String more) {
        return """
                {"commitmentId":"%s","step":"%s","by":"planning"%s}""".formatted(commitment, step, more);
    }

    /** By contract. Returns its id. */
    public static String say(String department, String account, UUID commitment, String step, String more) {
        String id = UUID.randomUUID().toString();
        say(department, account, commitment, step, more, id);
        return id;
    }

    public static void say(String department, String account, UUID commitment, String step, String more, String id) {
        String body = body(commitment, step, more);
        REPORT.mustHoldFor(body);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic(department), account, TYPE, id, body);
        }
    }

    /** What is decided, or suggested, for a day; by contract. Returns its id. */
    public static String sayOfDay(String department, String step, String by, String day, String type, String more) {
        String id = UUID.randomUUID().toString();
        sayOfDay(department, step, by, day, type, more, id);
        return id;
    }

    public static void sayOfDay(
            String department, String step, String by, String day, String type, String more, String id) {
        String body = """
                {"step":"%s","by":"%s","day":"%s","type":"%s"%s}""".formatted(step, by, day, type, more);
        OF_DAY.mustHoldFor(body);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic(department), department, "org.kept.department.contention-report.v1", id, body);
        }
    }

    /** The rejection of that report, which keeps its own contract. */
    public static Received rejection(String department, String reportId) {
        try (TopicReader topic = TopicReader.of(rejections(department))) {
            Received rejection = topic.await(event -> event.value().contains("\"reportId\":\"" + reportId + '"'));
            REJECTED.mustHoldFor(rejection.value());
            return rejection;
        }
    }

    public static boolean isRejected(String department, String reportId) {
        try (TopicReader topic = TopicReader.of(rejections(department))) {
            return topic.soFar().stream().anyMatch(event -> event.value().contains(reportId));
        }
    }

    public static void mustKeepItsContract(Received rejection) {
        REJECTED.mustHoldFor(rejection.value());
    }
}
