package org.kept.fulfilment.forecast.application;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;
import org.kept.fulfilment.persistence.DatabaseClock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The clock is the test's; everything else is real. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ForeseeingTest {
    private static final String TYPE = "org.kept.commitment.jeopardy-changed.v1";
    private static final String JEOPARDIES = "/api/fulfilment/jeopardies";
    private static final Contract CHANGED = Contract.of("fulfilment-service", "commitment-jeopardy-changed.v1");

    @Inject
    FollowingSlips following;

    @Inject
    PassingOverAll passing;

    @Inject
    Pool database;

    @Inject
    ForecastMarks marks;

    @Inject
    Transactions transactions;

    private Instant now;

    @BeforeEach
    void theClockIsTheTests() {
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        QuarkusMock.installMockForType(
                new DatabaseClock() {
                    @Override
                    public Uni<Instant> now() {
                        return Uni.createFrom().item(now);
                    }
                },
                DatabaseClock.class);
    }

    @Test
    void a_slip_in_one_department_puts_another_ones_promise_in_danger_until_it_is_mended() {
        UUID proposition = UUID.randomUUID();
        Instant due = now.plus(Duration.ofDays(40));
        UUID first = taken(proposition, "FORE-1", "production", due, "");
        UUID second = taken(proposition, "FORE-1", "logistics", due, ",\"dependsOn\":[\"" + first + "\"]");
        Promises.accept("production-desk", first).then().statusCode(200);
        follow();
        Promises.read(second)
                .then()
                .body("forecast.level", equalTo("none"))
                .body("forecast.expectedAt", notNullValue())
                .body("forecast.reason", containsString(first + " of production"));

        hold(first, now.plus(Duration.ofDays(60)));
        follow();

        Promises.read(second)
                .then()
                .body("forecast.level", equalTo("certain"))
                .body("forecast.expectedAt", greaterThan(due.toString()))
                .body("forecast.reason", containsString(first + " of production"));
        Received raised = told(second).get(0);
        CHANGED.mustHoldFor(raised.value());
        assertEquals("FORE-1", raised.key());
        assertTrue(raised.value().contains("\"change\":\"raised\""), raised.value());
        Promises.timeline(second).then().body("items.what", hasItems("acknowledged", "jeopardyRaised"));
        Promises.as("logistics-desk")
                .get(JEOPARDIES + "?level=certain&limit=500")
                .then()
                .statusCode(200)
                .body("items.commitmentId", hasItem(second.toString()))
                .body("items.commitmentId", not(hasItem(first.toString())));
        Promises.as("logistics-desk")
                .get(Promises.TASKS + "?atRisk=true&limit=500")
                .then()
                .body("items.commitmentId", hasItem(second.toString()))
                .body("items.find { it.commitmentId == '" + second + "' }.forecast.level", equalTo("certain"));

        now = now.plus(Duration.ofMinutes(31));
        Promises.move("production-desk", first, "resume", UUID.randomUUID().toString());
        Promises.complete("production-desk", first).then().statusCode(200);
        follow();

        Promises.read(second).then().body("forecast.level", equalTo("none"));
        Promises.read(first).then().body("forecast", nullValue());
        assertEquals(List.of("raised", "cleared"), changes(told(second, 2)));
        Promises.as("logistics-desk")
                .get(Promises.TASKS + "?atRisk=false&limit=500")
                .then()
                .body("items.commitmentId", hasItem(second.toString()));
    }

    @Test
    void time_alone_puts_a_promise_in_danger_and_what_is_settled_is_expected_no_more() {
        // At noon of a working day: an hour before it, some working time is left.
        Instant due = now.atZone(ZoneOffset.UTC)
                .plusDays(30)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .with(LocalTime.NOON)
                .toInstant();
        UUID proposition = UUID.randomUUID();
        UUID task = taken(proposition, "FORE-2", "finance", due, "");
        pass(now);
        Promises.read(task).then().body("forecast.level", equalTo("none"));

        pass(due.minus(Duration.ofHours(1)));
        Promises.read(task).then().body("forecast.level", not(equalTo("none")));
        pass(due.plus(Duration.ofHours(1)));

        Promises.read(task)
                .then()
                .body("forecast.level", equalTo("certain"))
                .body("forecast.reason", containsString("has passed"));
        assertEquals(List.of("raised", "changed"), changes(told(task, 2)));
        Promises.cancel(task, "FORE-2", "finance", 2);
        Promises.awaitState(task, "cancelled");
        follow();
        Promises.read(task).then().body("forecast", nullValue());
        Promises.timeline(task).then().body("items.what", hasItems("jeopardyRaised", "jeopardyChanged", "cancelled"));
    }

    /** As several instances do: all pass at once while slips are followed, and each change is told by one of them. */
    @Test
    void passes_at_the_same_time_tell_each_change_once() throws Exception {
        UUID proposition = UUID.randomUUID();
        List<UUID> tasks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tasks.add(taken(proposition, "FORE-3", "support", now.plus(Duration.ofDays(20)), ""));
        }

        atOnce(6, now.plus(Duration.ofDays(21)));
        atOnce(6, now.plus(Duration.ofDays(21)));

        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(event -> isOf(event, "FORE-3"), tasks.size(), Promises.PATIENCE);
            UUID marker = taken(UUID.randomUUID(), "FORE-3", "support", now.plus(Duration.ofDays(20)), "");
            topic.await(event -> Promises.tells(event, marker));
            List<Received> told = topic.soFar().stream()
                    .filter(event -> isOf(event, "FORE-3"))
                    .toList();
            assertEquals(tasks.size(), told.size());
            told.forEach(event -> CHANGED.mustHoldFor(event.value()));
        }
    }

    @Test
    void of_instances_that_look_at_once_one_has_the_turn_and_the_next_when_its_time_has_come() throws Exception {
        database.query("update forecast_passes set began_at = now() - interval '1 hour'")
                .execute()
                .await()
                .indefinitely();

        assertEquals(1, turns(Duration.ofMinutes(1)));
        assertEquals(0, turns(Duration.ofMinutes(1)));
        database.query("update forecast_passes set began_at = now() - interval '2 minutes'")
                .execute()
                .await()
                .indefinitely();
        assertEquals(1, turns(Duration.ofMinutes(1)));
    }

    private long turns(Duration every) throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> looks =
                    Collections.nCopies(6, () -> run(() -> transactions.run(() -> marks.takeTurn(every))));
            long turns = 0;
            for (Future<Boolean> look : instances.invokeAll(looks)) {
                turns += look.get() ? 1 : 0;
            }
            return turns;
        } finally {
            instances.shutdown();
        }
    }

    @Test
    void marks_are_gone_once_followed() {
        UUID proposition = UUID.randomUUID();
        taken(proposition, "FORE-4", "marketing", now.plus(Duration.ofDays(20)), "");
        assertTrue(marks(proposition) > 0);

        follow();

        assertEquals(0, marks(proposition));
    }

    @Test
    void jeopardies_are_for_their_department_and_sales_and_what_is_not_understood_is_a_problem() {
        Promises.as("salesperson")
                .get(JEOPARDIES + "?department=finance")
                .then()
                .statusCode(200);
        Promises.as("finance-desk")
                .get(JEOPARDIES + "?department=logistics")
                .then()
                .statusCode(403);
        Promises.as("web-shop").get(JEOPARDIES).then().statusCode(403);
        for (String query : List.of("level=none", "level=lost", "cursor=YWJj", "limit=0")) {
            Promises.as("salesperson").get(JEOPARDIES + "?" + query).then().statusCode(400);
        }
        Promises.as("salesperson").get(Promises.TASKS + "?atRisk=maybe").then().statusCode(400);
    }

    private void atOnce(int instances, Instant at) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(2 * instances);
        try {
            List<Callable<Object>> looks = new ArrayList<>(Collections.nCopies(instances, () -> {
                pass(at);
                return null;
            }));
            looks.addAll(Collections.nCopies(instances, () -> {
                run(following::followAll);
                return null;
            }));
            Instant before = now;
            now = at;
            for (Future<Object> look : all.invokeAll(looks)) {
                look.get();
            }
            now = before;
        } finally {
            all.shutdown();
        }
    }

    private void pass(Instant at) {
        run(() -> passing.pass(at));
    }

    private void follow() {
        run(following::followAll);
    }

    private long marks(UUID proposition) {
        return database.preparedQuery("select count(*) from forecast_marks where proposition_id = $1")
                .execute(Tuple.of(proposition))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private static UUID taken(UUID proposition, String account, String department, Instant due, String more) {
        UUID commitment = UUID.randomUUID();
        String made = Promises.made(commitment, account, department, due)
                .replace(new UUID(7, 7).toString(), proposition.toString())
                .replace("\"revision\":1", "\"revision\":1" + more);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(Promises.topic(department), account, Promises.MADE, made);
        }
        Promises.awaitTask(commitment);
        return commitment;
    }

    private static void hold(UUID commitment, Instant expected) {
        Promises.step("production-desk", commitment, "hold", """
                {"reason":{"code":"material","text":"No steel"},"expectedAt":"%s"}""".formatted(expected))
                .then()
                .statusCode(200);
    }

    private static List<Received> told(UUID commitment) {
        return told(commitment, 1);
    }

    private static List<Received> told(UUID commitment, int expected) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(
                    event -> event.type().equals(TYPE) && Promises.tells(event, commitment),
                    expected,
                    Promises.PATIENCE);
            return topic.soFar().stream()
                    .filter(event ->
                            event.type().equals(TYPE) && event.value().contains("\"commitmentId\":\"" + commitment))
                    .toList();
        }
    }

    private static boolean isOf(Received event, String account) {
        return event.key().equals(account) && event.type().equals(TYPE);
    }

    private static List<String> changes(List<Received> told) {
        return told.stream()
                .map(event -> event.value().replaceFirst("(?s).*\"change\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
