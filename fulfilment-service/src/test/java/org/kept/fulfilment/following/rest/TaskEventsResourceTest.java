package org.kept.fulfilment.following.rest;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.EventStream;
import org.kept.embedded.testing.EventStream.Block;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.following.persistence.TaskHorizon;
import org.kept.fulfilment.forecast.application.FollowingSlips;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.as;

/** What happens to tasks, told live; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TaskEventsResourceTest {
    private static final String EVENTS = "/api/fulfilment/events";

    @TestHTTPResource("/")
    URI service;

    @Inject
    FollowingSlips slips;

    @Inject
    TaskHorizon horizon;

    @Test
    void a_desk_hears_what_happens_to_its_own_tasks_in_their_order_and_to_nobody_elses() throws Exception {
        try (EventStream stream = opened("logistics-desk", EVENTS)) {
            Promises.taken("LIVE-1", "finance");
            UUID task = Promises.taken("LIVE-1", "logistics");
            Promises.accept("logistics-desk", task).then().statusCode(200);

            List<JsonPath> told = next(stream, 2);

            assertEquals(List.of("acknowledged", "accepted"), words(told));
            for (JsonPath one : told) {
                assertEquals(task.toString(), one.getString("commitmentId"));
                assertEquals("logistics", one.getString("department"));
                assertEquals("LIVE-1", one.getString("accountId"));
            }
            assertEquals("logistics-desk", told.get(1).getString("by"));
        }
    }

    @Test
    void after_a_break_it_goes_on_exactly_after_the_last_event() throws Exception {
        String id;
        UUID task;
        try (EventStream stream = opened("salesperson", EVENTS + "?account=LIVE-2")) {
            task = Promises.taken("LIVE-2", "logistics");
            id = await(stream).id();
        }
        Promises.accept("logistics-desk", task).then().statusCode(200);
        Promises.move("logistics-desk", task, "start", "live-2").then().statusCode(200);

        try (EventStream stream =
                EventStream.open(service.resolve(EVENTS + "?account=LIVE-2"), token("salesperson"), id)) {
            assertEquals(List.of("accepted", "started"), words(next(stream, 2)));
        }
    }

    @Test
    void what_is_foreseen_is_told_among_what_happens() throws Throwable {
        UUID task = Promises.taken("LIVE-3", "support", Promises.inADay());
        try (EventStream stream = opened("sales-manager", EVENTS + "?commitment=" + task)) {
            Promises.step(
                            "support-desk",
                            task,
                            "counter",
                            "{\"dueAt\":\"" + Promises.inADay().plus(Duration.ofDays(60))
                                    + "\",\"reason\":{\"code\":\"capacity\",\"text\":\"Full\"}}")
                    .then()
                    .statusCode(200);

            VertxContextSupport.subscribeAndAwait(slips::followAll);

            assertEquals(List.of("countered", "jeopardyRaised"), words(next(stream, 2)));
        }
    }

    @Test
    void what_is_committed_after_something_with_a_higher_number_is_not_left_out() throws Exception {
        UUID early = Promises.taken("LIVE-4", "logistics");
        UUID late = Promises.taken("LIVE-4", "logistics");
        try (EventStream stream = opened("salesperson", EVENTS + "?account=LIVE-4");
                Connection slow = DriverManager.getConnection(
                        PlatformResource.ports().jdbcUrl("fulfilment"), "fulfilment", "fulfilment")) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select 1 from tasks where commitment_id = '" + early + "' for update");
            slow.createStatement()
                    .execute("insert into task_history (commitment_id, seq, at, what) values ('" + early
                            + "', 77, now(), 'noted')");
            Promises.accept("logistics-desk", late).then().statusCode(200);
            assertTrue(horizon.completeNow(Duration.ZERO) < 0, "whoever looks now reads no further");

            slow.commit();

            assertEquals(List.of("noted", "accepted"), words(next(stream, 2)));
        }
    }

    @Test
    void it_is_for_those_who_may_read_the_list_and_a_department_follows_its_own() {
        given().get(EVENTS).then().statusCode(401);
        for (String user : List.of("web-shop", "operator")) {
            as(user).get(EVENTS).then().statusCode(403);
        }
        as("finance-desk").get(EVENTS + "?department=logistics").then().statusCode(403);
        as("salesperson")
                .header("Last-Event-ID", "yesterday")
                .get(EVENTS)
                .then()
                .statusCode(400);
        as("salesperson")
                .header("Last-Event-ID", "999999999999")
                .get(EVENTS)
                .then()
                .statusCode(400);
        as("salesperson").get(EVENTS + "?commitment=42").then().statusCode(400);
    }

    /** Once it follows. */
    private EventStream opened(String user, String path) throws Exception {
        EventStream stream = EventStream.open(service.resolve(path), token(user), null);
        assertFalse(stream.await(block -> block.comment() != null).id().isEmpty());
        return stream;
    }

    private static String token(String user) {
        return Tokens.bearer(user).replace("Bearer ", "");
    }

    private static List<JsonPath> next(EventStream stream, int count) throws InterruptedException {
        List<JsonPath> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(JsonPath.from(await(stream).data()));
        }
        return told;
    }

    private static Block await(EventStream stream) throws InterruptedException {
        return stream.await(block -> "task-changed".equals(block.event()));
    }

    private static List<String> words(List<JsonPath> told) {
        return told.stream().map(one -> one.getString("what")).toList();
    }
}
