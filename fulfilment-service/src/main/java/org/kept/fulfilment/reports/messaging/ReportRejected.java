package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/**
 * The wire form of {@code org.kept.department.report-rejected.v1}: a report that has changed nothing, why, and what would
 * make it pass.
 *
 * @param reportId its {@code ce_id}; absent, as what follows, where it says none that can be read
 * @param received the report's own text, where it was not understood, in up to {@value #TEXT_LENGTH_MAX} characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportRejected(
        String department,
        String reportId,
        String reportSource,
        UUID commitmentId,
        String step,
        Instant rejectedAt,
        Problem problem,
        Place place,
        String received) {
    static final String TYPE = "org.kept.department.report-rejected.v1";
    static final int TEXT_LENGTH_MAX = 2_000;
    static final int REFUSALS_MAX = 20;
    private static final String TYPES = "urn:kept:problem:";

    /** As over REST (RFC 9457), without a status: what is no request has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String type, String title, String detail, List<Violation> violations) {
        /** A report may hold any number of mistakes; a rejection that no broker takes would hold up all that follow. */
        static Problem of(List<Refusal> all) {
            List<Refusal> refusals = all.subList(0, Math.min(all.size(), REFUSALS_MAX));
            Refusal first = refusals.get(0);
            List<Violation> violations = refusals.stream()
                    .filter(refusal -> refusal.field() != null)
                    .map(refusal -> new Violation(refusal.field(), legible(refusal.detail())))
                    .toList();
            return new Problem(
                    TYPES + first.type(),
                    first.kind().title(),
                    legible(refusals.stream().map(Problem::sentence).collect(Collectors.joining("; "))),
                    violations.isEmpty() ? null : violations);
        }

        private static String sentence(Refusal refusal) {
            return refusal.field() == null ? refusal.detail() : refusal.field() + " " + refusal.detail();
        }
    }

    record Violation(String field, String message) {}

    /** Where the report stands. */
    record Place(String topic, int partition, long offset) {}

    static ReportRejected of(Report report, List<Refusal> refusals, Instant at) {
        ReceivedReport received = report.received();
        return new ReportRejected(
                received.department(),
                legible(received.id()),
                legible(received.source()),
                report.commitmentId(),
                legible(report.step()),
                at,
                Problem.of(refusals),
                new Place(
                        received.place().topic(),
                        received.place().partition(),
                        received.place().offset()),
                report instanceof Report.NotUnderstood ? legible(received.body()) : null);
    }

    /** PostgreSQL, which it goes through, takes every character but one, and what is nonsense may be long. */
    private static String legible(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String bounded = text.length() <= TEXT_LENGTH_MAX ? text : text.substring(0, TEXT_LENGTH_MAX) + "…";
        return bounded.replace('\0', '\uFFFD');
    }
}
