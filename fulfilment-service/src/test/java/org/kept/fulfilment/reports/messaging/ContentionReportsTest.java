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
import org.kept.fulfilment.capacity.ShortDays;
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
    /** As the service has one decision of the department made after the other. */
    private static final String ONE_DECISION =
            "select pg_advisory_xact_lock(hashtextextended('capacity of marketing', 6))";

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

    @Test
    void a_decision_outlasts_who_changes_one_of_its_tasks_for_a_moment() throws Exception {
        String day = "2032-08-04";
        UUID first = promised("CON-A", "moment", day, "09:00");
        UUID second = promised("CON-B", "moment", day, "12:00");

        try (Connection changing = lock(first);
                Connection deciding = open()) {
            execute(deciding, ONE_DECISION);
            Reports.sayOfDay("marketing", "decide", LEAD, day, "moment", "");
            awaitADecision();
            deciding.rollback();
            // That one finds the task locked. Then it is the turn here again, and whoever waits now tries again.
            execute(deciding, ONE_DECISION);
            awaitADecision();
            changing.rollback();
            deciding.rollback();
        }

        news(second, "postponed");
    }

    @Test
    void a_decision_that_is_rejected_for_a_task_that_changes_too_long_can_be_taken_again() throws Exception {
        Instant due = Instant.now().plusSeconds(6 * 86_400);
        UUID first = ShortDays.promised("marketing", "CON-A", "long", due);
        ShortDays.promised("marketing", "CON-B", "long", due.plusSeconds(1));
        Received told = ShortDays.contended("marketing", "long");
        String version = ShortDays.version(told);
        String day = ShortDays.day(told);

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
        Connection connection = open();
        execute(connection, "select 1 from tasks where commitment_id = '" + commitment + "' for update");
        return connection;
    }

    private static Connection open() throws SQLException {
        Connection connection =
                DriverManager.getConnection(PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One that waits until it may decide. */
    private void awaitADecision() {
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> database.query("select count(*) from pg_stat_activity"
                                        + " where wait_event = 'advisory' and query like '%capacity of%'")
                                .executeAndAwait()
                                .iterator()
                                .next()
                                .getLong(0)
                        > 0);
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
        return ShortDays.promised("marketing", account, type, Instant.parse(day + "T" + time + ":00Z"));
    }
}
