package org.kept.fulfilment.reports.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.reports.Reports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.as;

/** Two promises for a day on which the department can do one; each test has a day and a type of its own. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ContentionReportsTest {
    private static final String LEAD = "marketing-lead";
    private static final String PATH = "/api/departments/marketing/contentions";

    @Inject
    Pool database;

    @BeforeEach
    void one_of_each_type_a_day() {
        database.query("update departments set capacity_per_day = '1' where id = 'marketing'")
                .execute()
                .await()
                .indefinitely();
    }

    @Test
    void a_leads_decision_counts_as_over_rest_once_and_who_loses_hears_of_it_on_the_departments_topic() {
        String day = "2032-03-03";
        UUID first = promised("CON-A", "report", day, "09:00");
        UUID second = promised("CON-B", "report", day, "12:00");
        String order = ",\"order\":[\"%s\",\"%s\"],\"reason\":\"It is perishable\",\"contentionVersion\":\"%s\""
                .formatted(second, first, version(day));
        String id = UUID.randomUUID().toString();

        Reports.sayOfDay("marketing", "decide", LEAD, day, "report", order, id);
        Reports.sayOfDay("marketing", "decide", LEAD, day, "report", order, id);

        Received told = news(first, "postponed");
        Contract.of("fulfilment-service", "commitment-progressed.v1").mustHoldFor(told.value());
        assertTrue(told.value().contains("\"expectedAt\":\"2032-03-04T"), told.value());
        assertTrue(told.value().contains("It is perishable"), told.value());
        as(LEAD).get(PATH + "/decisions?limit=500")
                .then()
                .body("items.findAll { it.type == 'report' }", hasSize(1))
                .body("items.find { it.type == 'report' }.decidedBy", equalTo(LEAD))
                .body("items.find { it.type == 'report' }.asProposed", equalTo(false));
        Promises.read(second).then().body("revision", equalTo(1));
        // Once more in truth: there is nothing left to decide.
        mustBeRejected(Reports.sayOfDay("marketing", "decide", LEAD, day, "report", ""), "nothing-contended");
    }

    @Test
    void without_an_order_and_a_version_it_is_what_the_policy_proposes_now() {
        String day = "2032-04-07";
        UUID first = promised("CON-A", "policy", day, "09:00");
        UUID second = promised("CON-B", "policy", day, "12:00");

        Reports.sayOfDay("marketing", "decide", LEAD, day, "policy", "");

        news(second, "postponed");
        Promises.read(first).then().body("revision", equalTo(1));
    }

    @Test
    void what_is_refused_over_rest_is_rejected_and_moves_nothing() {
        String day = "2032-05-05";
        UUID first = promised("CON-A", "refuse", day, "09:00");
        UUID second = promised("CON-B", "refuse", day, "12:00");
        String swapped = ",\"order\":[\"%s\",\"%s\"]".formatted(second, first);

        String notALead = Reports.sayOfDay("marketing", "decide", "marketing-desk", day, "refuse", "");
        String otherVersion =
                Reports.sayOfDay("marketing", "decide", LEAD, day, "refuse", ",\"contentionVersion\":\"1\"");
        String noReason = Reports.sayOfDay("marketing", "decide", LEAD, day, "refuse", swapped);
        String notAll = Reports.sayOfDay("marketing", "decide", LEAD, day, "refuse", ",\"order\":[\"" + first + "\"]");
        String otherType = Reports.sayOfDay("marketing", "decide", LEAD, day, "other", "");
        String otherDepartment = Reports.sayOfDay("finance", "decide", "finance-lead", day, "refuse", "");

        String forbidden = mustBeRejected(notALead, "forbidden");
        assertTrue(forbidden.contains("Ruth Quinn <marketing-lead>"), forbidden);
        assertTrue(forbidden.contains("\"step\":\"decide\""), forbidden);
        mustBeRejected(otherVersion, "contention-changed");
        assertTrue(mustBeRejected(noReason, "invalid").contains("\"field\":\"reason\""));
        assertTrue(mustBeRejected(notAll, "invalid").contains("\"field\":\"order\""));
        mustBeRejected(otherType, "nothing-contended");
        assertTrue(Reports.rejection("finance", otherDepartment)
                .value()
                .contains("\"urn:kept:problem:nothing-contended\""));
        Promises.read(first).then().body("revision", equalTo(1));
        Promises.read(second).then().body("revision", equalTo(1));
    }

    @Test
    void a_colleague_suggests_what_the_lead_reads_over_rest() {
        String day = "2032-06-02";
        UUID first = promised("CON-A", "hinted", day, "09:00");
        UUID second = promised("CON-B", "hinted", day, "12:00");

        Reports.sayOfDay(
                "marketing",
                "suggest",
                "t.krause",
                day,
                "hinted",
                ",\"order\":[\"%s\",\"%s\"],\"reason\":\"On the way\"".formatted(second, first));

        Awaitility.await().atMost(Promises.PATIENCE).until(() -> "t.krause"
                .equals(contention(day).path("items[0].suggestions[0].by")));
        contention(day)
                .then()
                .body("items[0].suggestions[0].order[0]", equalTo(second.toString()))
                .body("items[0].suggestions[0].current", equalTo(true));
        Promises.read(first).then().body("revision", equalTo(1));
    }

    @Test
    void what_is_not_under_the_departments_own_key_is_rejected() {
        String id = UUID.randomUUID().toString();
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Reports.topic("marketing"),
                    "CON-A",
                    ContentionReport.TYPE,
                    id,
                    "{\"step\":\"decide\",\"by\":\"x\",\"day\":\"2032-07-07\",\"type\":\"key\"}");
        }

        String rejection = mustBeRejected(id, "invalid");
        assertTrue(rejection.contains("key must be the department, marketing"), rejection);
    }

    /** A day of the next two weeks; whichever it is by the department's calendar. */
    @Test
    void a_department_hears_once_which_of_its_days_is_too_short_and_decides_what_it_has_heard() {
        Instant due = Instant.now().plusSeconds(5 * 86_400);
        UUID first = promised("CON-A", "heard", due);
        UUID second = promised("CON-B", "heard", due.plusSeconds(1));
        Received told = contended("heard", "\"commitments\":2");
        Contract.of("fulfilment-service", "department-contended.v1").mustHoldFor(told.value());
        assertTrue(told.value().contains(first.toString()) && told.value().contains(second.toString()));
        // Another one: by then every contention has been looked at again, and what is known is not told again.
        promised("CON-A", "again", due);
        promised("CON-B", "again", due.plusSeconds(1));
        contended("again", "\"commitments\":2");
        try (TopicReader topic = TopicReader.of(Promises.news("marketing"))) {
            topic.await(event -> event.value().contains("\"type\":\"again\""));
            assertTrue(1
                    == topic.soFar().stream()
                            .filter(event -> event.value().contains("\"type\":\"heard\"")
                                    && event.value().contains("\"commitments\":2"))
                            .count());
        }
        String day = told.value().replaceFirst("(?s).*\"day\":\"([^\"]+)\".*", "$1");
        String version = told.value().replaceFirst("(?s).*\"contentionVersion\":\"(\\d+)\".*", "$1");

        Reports.sayOfDay("marketing", "decide", LEAD, day, "heard", ",\"contentionVersion\":\"" + version + "\"");

        news(second, "postponed");
    }

    @Test
    void a_decision_outlasts_who_changes_one_of_its_tasks_for_a_moment() throws Exception {
        String day = "2032-08-04";
        UUID first = promised("CON-A", "moment", day, "09:00");
        UUID second = promised("CON-B", "moment", day, "12:00");

        try (Connection changing = lock(first)) {
            Reports.sayOfDay("marketing", "decide", LEAD, day, "moment", "");
            Thread.sleep(1_000);
            changing.rollback();
        }

        news(second, "postponed");
    }

    @Test
    void a_decision_that_is_rejected_for_a_task_that_changes_too_long_can_be_taken_again() throws Exception {
        Instant due = Instant.now().plusSeconds(6 * 86_400);
        UUID first = promised("CON-A", "long", due);
        promised("CON-B", "long", due.plusSeconds(1));
        String told = contended("long", "\"commitments\":2").value();
        String version = told.replaceFirst("(?s).*\"contentionVersion\":\"(\\d+)\".*", "$1");
        String day = told.replaceFirst("(?s).*\"day\":\"([^\"]+)\".*", "$1");

        try (Connection changing = lock(first)) {
            String of = ",\"contentionVersion\":\"" + version + "\"";
            mustBeRejected(Reports.sayOfDay("marketing", "decide", LEAD, day, "long", of), "contention-changing");
            changing.rollback();
        }

        try (TopicReader topic = TopicReader.of(Promises.news("marketing"))) {
            AtomicInteger times = new AtomicInteger();
            topic.await(event -> event.value().contains("\"" + version + "\"") && times.incrementAndGet() == 2);
        }
    }

    private static Connection lock(UUID commitment) throws SQLException {
        Connection connection =
                DriverManager.getConnection(PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment");
        connection.setAutoCommit(false);
        try (Statement locking = connection.createStatement()) {
            locking.execute("select 1 from tasks where commitment_id = '" + commitment + "' for update");
        }
        return connection;
    }

    private static Received contended(String type, String with) {
        try (TopicReader topic = TopicReader.of(Promises.news("marketing"))) {
            return topic.await(event -> event.type().equals("org.kept.department.contended.v1")
                    && event.value().contains("\"type\":\"" + type + "\"")
                    && event.value().contains(with));
        }
    }

    private static Received news(UUID commitment, String what) {
        try (TopicReader topic = TopicReader.of(Promises.news("marketing"))) {
            return topic.await(
                    event -> Promises.tells(event, commitment) && event.value().contains("\"what\":\"" + what + "\""));
        }
    }

    private static String mustBeRejected(String id, String problem) {
        String rejection = Reports.rejection("marketing", id).value();
        assertTrue(rejection.contains("\"urn:kept:problem:" + problem + "\""), rejection);
        return rejection;
    }

    private static String version(String day) {
        return contention(day).<String>path("items[0].etag").replace("\"", "");
    }

    private static Response contention(String day) {
        return as(LEAD).get(PATH + "?from=" + day + "&to=" + day);
    }

    private static UUID promised(String account, String type, String day, String time) {
        return promised(account, type, Instant.parse(day + "T" + time + ":00Z"));
    }

    private static UUID promised(String account, String type, Instant due) {
        UUID commitment = UUID.randomUUID();
        String made = Promises.made(commitment, account, "marketing", due);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Promises.topic("marketing"),
                    account,
                    Promises.MADE,
                    made.replaceFirst("\\{", "{\"type\":\"" + type + "\","));
        }
        Promises.awaitTask(commitment);
        return commitment;
    }
}
