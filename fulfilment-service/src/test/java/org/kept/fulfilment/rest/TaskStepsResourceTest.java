package org.kept.fulfilment.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.TASKS;
import static org.kept.fulfilment.Promises.as;
import static org.kept.fulfilment.Promises.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TaskStepsResourceTest {
    private static final String DESK = "logistics-desk";
    private static final Instant DUE = Instant.parse("2030-01-15T16:00:00Z");
    private static final String WHY = """
            {"reason":{"code":"material","text":"Held at customs"}}""";
    private static final String COUNTER = """
            {"dueAt":"2030-01-20T16:00:00Z","reason":{"code":"capacity","text":"No lorry before the 20th"}}""";

    @Test
    void work_is_started_held_resumed_and_failed_and_the_timeline_tells_it() {
        UUID task = Promises.taken("STEP-1", "logistics", DUE);
        Promises.accept(DESK, task).then().statusCode(200);

        Promises.move(DESK, task, "start", "STEP-1a").then().statusCode(200).body("state", equalTo("inProgress"));
        step(DESK, task, "hold", WHY.replace("}}", "},\"expectedAt\":\"2030-01-18T16:00:00Z\"}"))
                .then()
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("reason.code", equalTo("material"))
                .body("expectedAt", equalTo("2030-01-18T16:00:00Z"));
        Promises.complete(DESK, task)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:task-already-held"))
                .body("detail", containsString("resume it first"));
        step(DESK, task, "resume", "{\"reason\":{\"text\":\"It is cleared\"}}")
                .then()
                .statusCode(200)
                .body("state", equalTo("inProgress"));
        step(DESK, task, "fail", WHY).then().statusCode(200).body("kept", equalTo(false));

        as(DESK).get(TASKS + "/" + task + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        equalTo(List.of("acknowledged", "accepted", "started", "held", "resumed", "failed")))
                .body("items.seq", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("items[3].why", equalTo("Held at customs"))
                .body("items[3].detail.reason", equalTo("material"))
                .body("items[4].why", equalTo("It is cleared"));
        assertTrue(Promises.told(task, 5).value().contains("\"why\":\"It is cleared\""));
        as("finance-desk").get(TASKS + "/" + task + "/timeline").then().statusCode(403);
        Promises.timeline(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void what_was_answered_is_not_answered_again_and_the_refusal_says_what_would_help() {
        UUID task = Promises.taken("STEP-2", "logistics", DUE);
        step(DESK, task, "counter", COUNTER)
                .then()
                .statusCode(200)
                .body("counterDueAt", equalTo("2030-01-20T16:00:00Z"));

        for (Response again : List.of(
                Promises.accept(DESK, task), step(DESK, task, "counter", COUNTER), step(DESK, task, "decline", WHY))) {
            again.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:kept:problem:task-already-countered"))
                    .body("detail", containsString("once sales has agreed, insisted or amended"));
        }
        Promises.read(task).then().body("revision", equalTo(2));
    }

    @Test
    void a_counter_needs_a_later_date_and_every_no_a_reason_that_can_be_counted() {
        UUID task = Promises.taken("STEP-3", "logistics", DUE);

        step(DESK, task, "counter", COUNTER.replace("2030-01-20", "2030-01-10"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("dueAt"))
                .body("violations[0].message", containsString(DUE.toString()));
        for (String body : List.of(
                "",
                "{}",
                "{\"reason\":null}",
                WHY.replace("material", "mood"),
                WHY.replace("Held at customs", " "),
                WHY.replace("Held", "He\\u0000ld"),
                "{\"reason\":{\"code\":\"other\"}}")) {
            int status = step(DESK, task, "decline", body)
                    .then()
                    .contentType("application/problem+json")
                    .extract()
                    .statusCode();
            assertEquals(true, status == 400 || status == 422, body + " " + status);
        }
        Promises.read(task).then().body("revision", equalTo(1));
    }

    @Test
    void steps_out_of_order_name_what_is_missing() {
        UUID task = Promises.taken("STEP-4", "logistics", DUE);

        step(DESK, task, "fail", WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:task-not-accepted"));
        Promises.move(DESK, task, "resume", "STEP-4")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:task-not-held"));
        step(DESK, task, "cancellation", "{\"decision\":\"accept\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:task-not-pending-cancellation"));
        step(DESK, task, "cancellation", "{\"decision\":\"maybe\"}").then().statusCode(422);
    }

    @Test
    void before_its_point_of_no_return_a_refusal_to_stop_needs_a_reason() {
        UUID task = Promises.taken("STEP-5", "logistics", DUE);
        Promises.accept(DESK, task).then().statusCode(200);
        Promises.cancel(task, "STEP-5", "logistics", 2);
        Promises.awaitState(task, "pendingCancellation");

        step(DESK, task, "cancellation", "{\"decision\":\"refuse\"}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        step(DESK, task, "cancellation", WHY.replaceFirst("\\{", "{\"decision\":\"refuse\","))
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
    }

    @Test
    void another_departments_desk_and_sales_take_no_step() {
        UUID task = Promises.taken("STEP-6", "logistics", DUE);

        for (String user : List.of("finance-desk", "salesperson", "sales-manager", "web-shop")) {
            step(user, task, "counter", COUNTER).then().statusCode(403);
            step(user, task, "decline", WHY).then().statusCode(403);
            step(user, task, "start", "").then().statusCode(403);
            step(user, task, "hold", WHY).then().statusCode(403);
            step(user, task, "fail", WHY).then().statusCode(403);
            step(user, task, "cancellation", "{\"decision\":\"accept\"}").then().statusCode(403);
        }
        Promises.read(task).then().body("revision", equalTo(1));
    }

    @Test
    void the_same_step_again_gets_the_same_answer_and_another_body_is_refused() {
        UUID task = Promises.taken("STEP-7", "logistics", DUE);

        String first = keyed(task, WHY).then().statusCode(200).extract().asString();

        assertEquals(first, keyed(task, WHY).asString());
        keyed(task, WHY.replace("customs", "sea")).then().statusCode(422);
        as(DESK).body(WHY).post(TASKS + "/" + task + "/decline").then().statusCode(400);
    }

    @Test
    void of_desks_that_answer_differently_at_once_one_is_heard() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 10; round++) {
                UUID task = Promises.taken("STEP-8", "logistics", DUE);
                List<Callable<Integer>> answers = List.of(
                        () -> Promises.accept(DESK, task).statusCode(),
                        () -> step(DESK, task, "counter", COUNTER).statusCode(),
                        () -> step(DESK, task, "decline", WHY).statusCode());
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : desks.invokeAll(answers)) {
                    statuses.add(answer.get());
                }
                assertEquals(List.of(200, 409, 409), statuses.stream().sorted().toList());
                Promises.read(task).then().body("revision", equalTo(2));
            }
        } finally {
            desks.shutdown();
        }
    }

    @Test
    void every_state_narrows_the_list_by_its_word() {
        UUID task = Promises.taken("STEP-9", "production", DUE);
        step("production-desk", task, "decline", WHY).then().statusCode(200);

        List<String> found =
                as("production-desk").get(TASKS + "?state=declined&limit=500").path("items.commitmentId");
        assertEquals(true, found.contains(task.toString()));
        for (String state : List.of("inProgress", "held", "countered", "pendingCancellation", "cancelled", "failed")) {
            List<String> others = as("production-desk")
                    .get(TASKS + "?state=" + state + "&limit=500")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.commitmentId");
            assertEquals(false, others.contains(task.toString()));
        }
        as("salesperson").get(TASKS + "?state=lost").then().body("detail", containsString("pendingCancellation"));
    }

    private static Response keyed(UUID task, String body) {
        return as(DESK).header("Idempotency-Key", "decline-" + task).body(body).post(TASKS + "/" + task + "/decline");
    }
}
