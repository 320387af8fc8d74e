package org.kept.fulfilment.capacity.application;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.EventStream;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.capacity.ShortDays;
import org.kept.fulfilment.reports.Reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.capacity.ShortDays.CONTENDED;
import static org.kept.fulfilment.capacity.ShortDays.ENDED;

/** Two promises of a type for a day of the next two weeks, on which the department can do one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TellingContentionsTest {
    private static final String DEPARTMENT = "marketing";
    private static final Contract OVER = Contract.of("fulfilment-service", "department-contention-ended.v1");

    @TestHTTPResource("/")
    URI service;

    @Inject
    Pool database;

    private final Instant due = Instant.now().plus(Duration.ofDays(5));

    @BeforeEach
    void one_of_each_type_a_day() {
        capacity("1");
    }

    @AfterEach
    void nothing_is_in_the_way_any_more() {
        run("drop trigger if exists fails on outbox");
    }

    @Test
    void a_department_hears_once_which_day_is_too_short_decides_what_it_has_heard_and_hears_once_that_it_is_over() {
        UUID first = promised("TELL-A", "heard");
        UUID second = promised("TELL-B", "heard");
        Received told = ShortDays.contended(DEPARTMENT, "heard");
        Contract.of("fulfilment-service", "department-contended.v1").mustHoldFor(told.value());
        assertTrue(told.value().contains(first.toString()) && told.value().contains(second.toString()));
        everyDayIsLookedAtAgain("heard-then");
        String version = ShortDays.version(told);

        Reports.sayOfDay(
                DEPARTMENT,
                "decide",
                "marketing-lead",
                ShortDays.day(told),
                "heard",
                ",\"contentionVersion\":\"" + version + "\"");

        Received over = ended("heard");
        OVER.mustHoldFor(over.value());
        assertTrue(over.value().contains("\"outcome\":\"decided\""), over.value());
        assertEquals(ShortDays.day(told), ShortDays.day(over));
        assertEquals(version, ShortDays.version(over));
        everyDayIsLookedAtAgain("heard-after");
        assertEquals(List.of(CONTENDED, ENDED), ShortDays.typesSoFar(DEPARTMENT, "heard"));
    }

    @Test
    void it_is_over_when_capacity_grows_and_told_anew_when_it_shrinks() {
        promised("TELL-A", "grown");
        promised("TELL-B", "grown");
        ShortDays.contended(DEPARTMENT, "grown");

        capacity("2");
        assertTrue(ended("grown").value().contains("\"outcome\":\"room\""));
        capacity("1");
        List<Received> anew = ShortDays.told(DEPARTMENT, "grown", 3);
        capacity("");
        ShortDays.told(DEPARTMENT, "grown", 4);

        assertEquals(ShortDays.version(anew.get(0)), ShortDays.version(anew.get(2)));
        assertEquals(List.of(CONTENDED, ENDED, CONTENDED, ENDED), types("grown"));
    }

    @Test
    void it_is_over_when_one_of_them_is_called_off() {
        promised("TELL-A", "called-off");
        UUID second = promised("TELL-B", "called-off");
        ShortDays.contended(DEPARTMENT, "called-off");

        Promises.cancel(second, "TELL-B", DEPARTMENT, 2);

        assertTrue(ended("called-off").value().contains("\"outcome\":\"room\""));
    }

    @Test
    void a_day_that_has_passed_is_over() {
        run("insert into told_contentions (department, day, type, version)"
                + " values ('marketing', current_date - 3, 'passed', 42)");

        Received over = ended("passed");

        OVER.mustHoldFor(over.value());
        assertTrue(over.value().contains("\"outcome\":\"passed\""), over.value());
        assertEquals("42", ShortDays.version(over));
    }

    @Test
    void who_follows_the_department_live_hears_both_and_who_follows_another_one_or_a_customer_neither()
            throws Exception {
        try (EventStream desk = follow("marketing-desk", "");
                EventStream others = follow("finance-desk", "");
                EventStream customers = follow("salesperson", "?account=TELL-LIVE")) {
            promised("TELL-LIVE", "live");
            promised("TELL-LIVE", "live");

            JsonPath contended = ofDay(desk, "live");
            assertEquals("contended", contended.getString("what"));
            assertEquals(2, contended.getInt("detail.commitments"));
            capacity("2");
            JsonPath over = ofDay(desk, "live");
            assertEquals("contentionEnded", over.getString("what"));
            assertEquals("room", over.getString("detail.outcome"));
            assertEquals(contended.getString("day"), over.getString("day"));
            promised("TELL-LIVE", "live-then");
            UUID marker = ShortDays.promised("finance", "TELL-OTHERS", "live", due);
            mustHearOfNoDayBefore(others, marker);
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        "task-changed",
                        customers.await(TellingContentionsTest::isTold).event());
            }
        }
    }

    /** Whatever happens between what is told and what is known to be told undoes both. */
    @Test
    void what_could_not_be_told_is_told_by_a_later_turn_once() {
        promised("TELL-A", "undone");
        promised("TELL-B", "undone");
        ShortDays.contended(DEPARTMENT, "undone");
        run("create sequence if not exists failures");
        run("create or replace function fail() returns trigger language plpgsql as"
                + " $$ begin raise exception 'number %', nextval('failures'); end $$");
        run("create trigger fails after insert on outbox for each row when (new.type = '" + ENDED + "')"
                + " execute function fail()");

        capacity("2");
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> number("select last_value from failures") > 1);
        assertEquals(List.of(CONTENDED), types("undone"));
        nothing_is_in_the_way_any_more();

        ended("undone");
        everyDayIsLookedAtAgainWith("2", "undone-then");
        assertEquals(List.of(CONTENDED, ENDED), types("undone"));
    }

    private EventStream follow(String user, String query) throws Exception {
        EventStream stream = EventStream.open(service.resolve("/api/fulfilment/events" + query), Tokens.of(user), null);
        stream.await(block -> block.comment() != null);
        return stream;
    }

    private static JsonPath ofDay(EventStream stream, String type) throws Exception {
        return new JsonPath(stream.await(block -> isTold(block)
                        && block.event().equals("day-changed")
                        && block.data().contains("\"type\": \"" + type + "\""))
                .data());
    }

    private static void mustHearOfNoDayBefore(EventStream stream, UUID marker) throws Exception {
        stream.await(block -> {
            assertNotEquals("day-changed", block.event(), block::data);
            return isTold(block) && block.data().contains(marker.toString());
        });
    }

    private static boolean isTold(EventStream.Block block) {
        return block.data() != null;
    }

    private Received ended(String type) {
        List<Received> told = ShortDays.told(DEPARTMENT, type, type.equals("passed") ? 1 : 2);
        Received last = told.get(told.size() - 1);
        assertEquals(ENDED, last.type());
        return last;
    }

    private static List<String> types(String type) {
        return ShortDays.typesSoFar(DEPARTMENT, type);
    }

    private UUID promised(String account, String type) {
        return ShortDays.promised(DEPARTMENT, account, type, due);
    }

    private void everyDayIsLookedAtAgain(String type) {
        everyDayIsLookedAtAgainWith("1", type);
    }

    /** When another one that comes now is told, all others have been looked at once more. */
    private void everyDayIsLookedAtAgainWith(String capacity, String type) {
        int compete = Integer.parseInt(capacity) + 1;
        for (int i = 0; i < compete; i++) {
            promised("TELL-C", type);
        }
        try (TopicReader topic = TopicReader.of(Promises.news(DEPARTMENT))) {
            topic.await(event -> event.type().equals(CONTENDED)
                    && event.value().contains("\"type\":\"" + type + "\"")
                    && event.value().contains("\"commitments\":" + compete));
        }
    }

    private void capacity(String perDay) {
        run("update departments set capacity_per_day = '" + perDay + "' where id = 'marketing'");
    }

    private void run(String sql) {
        database.query(sql).executeAndAwait();
    }

    private long number(String sql) {
        return database.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
