package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.reports.Reports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ReportsComeInTest {
    private static final String MATERIAL = ",\"reason\":{\"code\":\"material\",\"text\":\"One pallet is damaged\"}";

    @Inject
    Pool database;

    @Test
    void a_department_does_its_whole_job_by_reports() {
        UUID commitment = Promises.taken("REP-1", "logistics");

        Reports.say("logistics", "REP-1", commitment, "accept", ",\"commitmentRevision\":1");
        Reports.say("logistics", "REP-1", commitment, "start", "");
        Reports.say("logistics", "REP-1", commitment, "hold", MATERIAL + ",\"expectedAt\":\"2030-01-14T10:00:00Z\"");
        Reports.say("logistics", "REP-1", commitment, "resume", MATERIAL.replace("is damaged", "has come"));
        Reports.say("logistics", "REP-1", commitment, "complete", "");

        Promises.awaitState(commitment, "completed");
        Promises.timeline(commitment)
                .then()
                .body(
                        "items.what",
                        equalTo(List.of("acknowledged", "accepted", "started", "held", "resumed", "completed")))
                .body("items[1].by", equalTo("planning"))
                .body("items[4].why", equalTo("One pallet has come"), "items[4].detail.reason", equalTo("material"));
        assertTrue(Promises.told(commitment, 6).value().contains("\"kept\":true"));
    }

    @Test
    void how_the_work_goes_on_can_be_reported() {
        UUID commitment = Promises.taken("REP-14", "logistics");
        Reports.say("logistics", "REP-14", commitment, "accept", "");
        Reports.say("logistics", "REP-14", commitment, "start", "");
        Reports.say("logistics", "REP-14", commitment, "progress", ",\"percent\":50");
        Reports.say(
                "logistics", "REP-14", commitment, "progress", ",\"percent\":40,\"reason\":{\"text\":\"Came back\"}");
        Reports.say(
                "logistics",
                "REP-14",
                commitment,
                "milestone",
                ",\"name\":\"loaded\",\"reachedAt\":\"2026-01-13T06:30:00Z\"");
        Reports.say("logistics", "REP-14", commitment, "note", ",\"text\":\"The gate is closed\"");
        Reports.say("logistics", "REP-14", commitment, "take", "");
        Reports.say(
                "logistics",
                "REP-14",
                commitment,
                "hand-over",
                ",\"to\":\"a.schulz\",\"reason\":{\"text\":\"On leave\"}");
        Reports.say(
                "logistics",
                "REP-14",
                commitment,
                "complete",
                ",\"evidence\":[{\"kind\":\"signature\",\"reference\":\"at the gate\"}]");

        Promises.awaitState(commitment, "completed");
        // All of it is there: 1 that it was acknowledged, and one for each report.
        Promises.timeline(commitment).then().body("items.size()", equalTo(10));
        Promises.read(commitment).then().body("evidence[0].kind", equalTo("signature"));
    }

    @Test
    void counters_declines_and_cancellations_can_be_reported() {
        UUID countered = Promises.taken("REP-2", "logistics");
        UUID declined = Promises.taken("REP-2", "logistics");
        UUID cancelled = Promises.taken("REP-2", "logistics");

        Reports.say("logistics", "REP-2", countered, "counter", MATERIAL + ",\"dueAt\":\"2030-01-14T10:00:00Z\"");
        Reports.say("logistics", "REP-2", declined, "decline", MATERIAL);
        Reports.say("logistics", "REP-2", cancelled, "accept", "");
        Promises.awaitState(cancelled, "accepted");
        Promises.cancel(cancelled, "REP-2", "logistics", 2);
        Reports.say(
                "logistics", "REP-2", cancelled, "cancellation", ",\"commitmentRevision\":2,\"decision\":\"accept\"");

        Promises.awaitState(countered, "countered");
        Promises.awaitState(declined, "declined");
        Promises.awaitState(cancelled, "cancelled");
    }

    @Test
    void the_same_report_twice_changes_nothing_and_is_no_mistake() {
        UUID commitment = Promises.taken("REP-3", "support");
        String id = UUID.randomUUID().toString();

        Reports.say("support", "REP-3", commitment, "accept", "", id);
        Reports.say("support", "REP-3", commitment, "accept", "", id);
        String last = Reports.say("support", "REP-3", commitment, "resume", "");

        Reports.rejection("support", last);
        Promises.read(commitment).then().body("state", equalTo("accepted")).body("revision", equalTo(2));
        assertFalse(Reports.isRejected("support", id));
    }

    @Test
    void a_refused_report_comes_back_in_the_words_of_rest() {
        UUID commitment = Promises.taken("REP-4", "support");
        String detail = Promises.move("support-desk", commitment, "start", "start-REP-4")
                .then()
                .statusCode(409)
                .extract()
                .path("detail");

        String id = Reports.say("support", "REP-4", commitment, "start", "");

        Received rejection = Reports.rejection("support", id);
        assertEquals("REP-4", rejection.key());
        assertEquals("org.kept.department.report-rejected.v1", rejection.type());
        assertTrue(rejection.value().contains("\"urn:kept:problem:task-not-accepted\""), rejection.value());
        assertTrue(rejection.value().contains(detail), rejection.value());
        assertTrue(rejection.value().contains("\"commitmentId\":\"" + commitment), rejection.value());
        Promises.read(commitment).then().body("revision", equalTo(1));
    }

    @Test
    void the_topic_says_who_speaks_and_nobody_speaks_for_another_department() {
        UUID commitment = Promises.taken("REP-5", "logistics");
        String id = UUID.randomUUID().toString();

        Reports.say("finance", "REP-5", commitment, "accept", ",\"department\":\"logistics\"", id);
        Received rejection = Reports.rejection("finance", id);
        Reports.say("logistics", "REP-5", commitment, "accept", "", id);

        assertTrue(rejection.value().contains("\"urn:kept:problem:forbidden\""), rejection.value());
        Promises.awaitState(commitment, "accepted");
        Promises.read(commitment).then().body("revision", equalTo(2));
    }

    @Test
    void what_cannot_be_understood_comes_back_as_it_came_and_the_rest_goes_on() {
        UUID commitment = Promises.taken("REP-6", "finance");
        String tail = "x".repeat(10_000);
        try (TopicWriter writer = TopicWriter.open();
                TopicReader topic = TopicReader.of(Reports.rejections("finance"))) {
            writer.write(Reports.topic("finance"), "REP-6", "ACCEPT;\0;" + tail, Map.of());
            writer.write(Reports.topic("finance"), null, null, Map.of());
            writer.event(Reports.topic("finance"), "REP-6", Reports.TYPE, "{ this is no JSON");
            writer.event(Reports.topic("finance"), "REP-6", "org.kept.department.mood.v1", "{}");
            writer.event(Reports.topic("finance"), "REP-6", Reports.TYPE, Reports.body(commitment, "counter", ""));
            Reports.say("finance", "REP-6", commitment, "accept", "");

            Promises.awaitState(commitment, "accepted");
            List<Received> rejections = topic.awaitAll(ReportsComeInTest::isOfTheSixth, 5, Promises.PATIENCE);
            rejections.forEach(Reports::mustKeepItsContract);
            assertTrue(
                    rejections.stream().anyMatch(event -> event.value().contains("\"received\":\"ACCEPT;\uFFFD;xxx")),
                    rejections.toString());
            assertTrue(rejections.stream().allMatch(event -> event.value().length() < 4_000));
            assertTrue(
                    rejections.stream().anyMatch(event -> event.value().contains("dueAt must be there to counter")),
                    rejections.toString());
        }
        assertTrue(deadLetters("finance").isEmpty());
    }

    /** What has no key comes back under the department's, as do reports of its lead that other tests send. */
    private static boolean isOfTheSixth(Received rejection) {
        return rejection.key().equals("REP-6")
                || rejection.key().equals("finance") && !rejection.value().contains("\"step\":");
    }

    @Test
    void reports_that_are_ahead_of_their_commitment_wait_for_it_in_their_order() {
        UUID commitment = UUID.randomUUID();
        Reports.say("production", "REP-7", commitment, "accept", "");
        Reports.say("production", "REP-7", commitment, "start", "");
        Reports.say("production", "REP-7", commitment, "complete", "");
        awaitParked(commitment, 3);

        try (TopicWriter writer = TopicWriter.open()) {
            String made = Promises.made(commitment, "REP-7", "production", Promises.inADay());
            writer.event(Promises.topic("production"), "REP-7", Promises.MADE, made);
        }

        Promises.awaitState(commitment, "completed");
        Promises.timeline(commitment)
                .then()
                .body("items.what", equalTo(List.of("acknowledged", "accepted", "started", "completed")));
        awaitParked(commitment, 0);
    }

    @Test
    void a_report_on_a_commitment_that_never_comes_is_rejected_in_the_end() {
        UUID commitment = UUID.randomUUID();

        String id = Reports.say("production", "REP-8", commitment, "accept", "");

        Received rejection = Reports.rejection("production", id);
        assertTrue(rejection.value().contains("\"urn:kept:problem:not-found\""), rejection.value());
        assertTrue(rejection.value().contains("with a new id"), rejection.value());
        awaitParked(commitment, 0);
    }

    @Test
    void a_report_counts_for_the_revision_that_it_answers() {
        UUID commitment = Promises.taken("REP-9", "marketing");
        Instant later = Promises.inADay().plusSeconds(3600);

        Reports.say("marketing", "REP-9", commitment, "accept", ",\"commitmentRevision\":2");
        awaitParked(commitment, 1);
        String behind = Reports.say("marketing", "REP-9", commitment, "complete", ",\"commitmentRevision\":1");
        awaitParked(commitment, 2);
        Promises.amend(commitment, "REP-9", "marketing", 2, later, "");

        Promises.awaitState(commitment, "accepted");
        Received rejection = Reports.rejection("marketing", behind);
        assertTrue(rejection.value().contains("\"urn:kept:problem:commitment-changed\""), rejection.value());
        Promises.read(commitment).then().body("state", equalTo("accepted")).body("revision", equalTo(3));
    }

    @Test
    void a_report_under_another_account_is_rejected_since_it_could_overtake_others() {
        UUID commitment = Promises.taken("REP-10", "marketing");

        String id = Reports.say("marketing", "REP-11", commitment, "accept", "");

        String rejection = Reports.rejection("marketing", id).value();
        assertTrue(rejection.contains("key must be the account, REP-10"), rejection);
    }

    @Test
    void a_report_its_effect_and_its_rejection_are_of_one_transaction_with_the_inbox() {
        UUID commitment = Promises.taken("REP-12", "logistics");
        String done = Reports.say("logistics", "REP-12", commitment, "accept", "");
        Promises.awaitState(commitment, "accepted");
        String refused = Reports.say("logistics", "REP-12", commitment, "resume", "");
        Reports.rejection("logistics", refused);

        assertEquals(List.of("inbox", "outbox", "task_history", "tasks"), tablesOf(done));
        assertEquals(List.of("inbox", "outbox"), tablesOf(refused));
    }

    private List<Received> deadLetters(String department) {
        try (TopicReader dead = TopicReader.of(Reports.topic(department) + ".dlq")) {
            return dead.soFar();
        }
    }

    private void awaitParked(UUID commitment, int count) {
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> count
                        == database.preparedQuery("select count(*) from parked_reports where commitment_id = $1")
                                .execute(Tuple.of(commitment))
                                .map(rows -> rows.iterator().next().getInteger(0))
                                .await()
                                .indefinitely());
    }

    /** Where the transaction that has remembered the report has written, a table for each row. */
    private List<String> tablesOf(String reportId) {
        String written = """
                with this as (select xmin from inbox where event_id = $1)
                select 'inbox' as room from inbox, this where inbox.xmin = this.xmin
                union all select 'outbox' from outbox, this where outbox.xmin = this.xmin
                union all select 'task_history' from task_history, this where task_history.xmin = this.xmin
                union all select 'tasks' from tasks, this where tasks.xmin = this.xmin
                order by room""";
        return database.preparedQuery(written)
                .execute(Tuple.of(reportId))
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList())
                .await()
                .indefinitely();
    }
}
