package org.kept.fulfilment.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.kept.embedded.testing.Tokens;
import org.kept.fulfilment.Promises;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.TASKS;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TasksResourceTest {
    @Test
    void a_desk_accepts_and_completes_and_each_answer_shows_the_task() {
        UUID task = Promises.taken("REST-1", "logistics");

        Promises.accept("logistics-desk", task)
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("revision", equalTo(2))
                .body("acceptedBy", equalTo("logistics-desk"))
                .body("acceptedAt", notNullValue())
                .body("kept", nullValue());
        Promises.complete("logistics-desk", task)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("kept", equalTo(true))
                .body("completedBy", equalTo("logistics-desk"));
    }

    @Test
    void what_nobody_has_accepted_is_not_completed_and_the_answer_says_what_would_help() {
        UUID task = Promises.taken("REST-2", "logistics");

        Promises.complete("logistics-desk", task)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:task-not-accepted"))
                .body("detail", containsString("must be accepted first"));
    }

    @Test
    void of_two_desks_at_once_the_second_learns_that_it_is_taken() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                UUID task = Promises.taken("REST-3", "logistics");
                for (String step : List.of("accept", "complete")) {
                    assertEquals(List.of(200, 409), atOnce(desks, task, step));
                }
                Promises.read(task).then().body("revision", equalTo(3));
            }
        } finally {
            desks.shutdown();
        }
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_no_second_effect() {
        UUID task = Promises.taken("REST-4", "logistics");
        String key = UUID.randomUUID().toString();

        String first = Promises.move("logistics-desk", task, "accept", key).asString();
        Response again = Promises.move("logistics-desk", task, "accept", key);

        again.then().statusCode(200);
        assertEquals(first, again.asString());
        Promises.move("logistics-desk", task, "complete", key).then().statusCode(422);
        Promises.read(task).then().body("revision", equalTo(2));
    }

    @Test
    void a_step_without_an_idempotency_key_is_refused() {
        UUID task = Promises.taken("REST-5", "logistics");

        as("logistics-desk").post(TASKS + "/" + task + "/accept").then().statusCode(400);
        Promises.read(task).then().body("revision", equalTo(1));
    }

    @Test
    void another_departments_desk_sees_and_moves_nothing() {
        UUID task = Promises.taken("REST-6", "logistics");

        Promises.accept("finance-desk", task).then().statusCode(403).contentType("application/problem+json");
        as("finance-desk").get(TASKS + "/" + task).then().statusCode(403);
        as("finance-desk").get(TASKS + "?department=logistics").then().statusCode(403);
        Promises.read(task).then().body("revision", equalTo(1));
    }

    @Test
    void a_department_token_that_names_no_department_opens_nothing() {
        UUID task = Promises.taken("REST-7", "logistics");
        String lost = "Bearer " + Tokens.of("lost-desk", Set.of("department"), Map.of());

        for (String path : List.of(TASKS, TASKS + "/" + task)) {
            given().header("Authorization", lost).get(path).then().statusCode(403);
        }
        given().header("Authorization", lost)
                .header("Idempotency-Key", "lost")
                .post(TASKS + "/" + task + "/accept")
                .then()
                .statusCode(403);
    }

    @Test
    void sales_reads_and_moves_nothing_and_others_do_not_even_read() {
        UUID task = Promises.taken("REST-8", "logistics");

        as("sales-manager").get(TASKS + "/" + task).then().statusCode(200);
        as("salesperson").get(TASKS + "?department=logistics").then().statusCode(200);
        Promises.accept("salesperson", task).then().statusCode(403);
        Promises.complete("sales-manager", task).then().statusCode(403);
        as("web-shop").get(TASKS).then().statusCode(403);
        given().get(TASKS).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.expired("salesperson"))
                .get(TASKS)
                .then()
                .statusCode(401);
    }

    @Test
    void what_is_not_there_is_said_so() {
        UUID nothing = UUID.randomUUID();

        Promises.read(nothing).then().statusCode(404).body("detail", containsString(nothing.toString()));
        Promises.accept("logistics-desk", nothing).then().statusCode(404);
        as("salesperson").get(TASKS + "/no-uuid").then().statusCode(404);
    }

    @Test
    void a_desk_pages_through_its_own_tasks_by_due_date_and_misses_none() {
        Instant due = Instant.parse("2030-01-01T00:00:00.123456Z");
        List<UUID> earlier =
                List.of(Promises.taken("REST-9", "production", due), Promises.taken("REST-9", "production", due));
        UUID last = Promises.taken("REST-9", "production", due.plus(Duration.ofNanos(1000)));
        List<UUID> expected = new ArrayList<>(
                earlier.stream().sorted(Comparator.comparing(UUID::toString)).toList());
        expected.add(last);
        Promises.taken("REST-9", "logistics", due);

        List<UUID> paged = new ArrayList<>();
        String next = TASKS + "?limit=1";
        while (next != null) {
            Response page = as("production-desk").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("items.department", everyItem(equalTo("production")));
            List<String> ids = page.path("items.commitmentId");
            assertTrue(ids.size() <= 1);
            ids.forEach(id -> paged.add(UUID.fromString(id)));
            next = next(page);
        }

        assertEquals(expected, paged.stream().filter(expected::contains).toList());
        assertEquals(paged.size(), Set.copyOf(paged).size());
    }

    @Test
    void the_list_is_narrowed_by_state_and_sales_sees_all_departments() {
        UUID open = Promises.taken("REST-10", "support");
        UUID accepted = Promises.taken("REST-10", "finance");
        Promises.accept("finance-desk", accepted);

        List<String> found =
                as("salesperson").get(TASKS + "?state=accepted&limit=500").path("items.commitmentId");
        assertTrue(found.contains(accepted.toString()));
        assertTrue(!found.contains(open.toString()));
        as("salesperson")
                .get(TASKS + "?limit=500")
                .then()
                .body("items.commitmentId", hasItems(open.toString(), accepted.toString()));
    }

    @Test
    void a_list_that_cannot_be_understood_is_a_problem() {
        for (String query : List.of("state=lost", "cursor=%25%25", "cursor=YWJj", "limit=0")) {
            as("salesperson")
                    .urlEncodingEnabled(false)
                    .get(TASKS + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static List<Integer> atOnce(ExecutorService desks, UUID task, String step) throws Exception {
        Callable<Integer> move = () -> Promises.move(
                        "logistics-desk", task, step, UUID.randomUUID().toString())
                .statusCode();
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : desks.invokeAll(List.of(move, move))) {
            answers.add(answer.get());
        }
        return answers.stream().sorted().toList();
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.replaceFirst(".*<(.*)>.*", "$1");
    }
}
