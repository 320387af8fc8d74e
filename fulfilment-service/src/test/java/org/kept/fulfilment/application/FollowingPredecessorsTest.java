package org.kept.fulfilment.application;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever comes first: a follower always hears that it can start, and hears it once. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class FollowingPredecessorsTest {
    private static final String ACCOUNT = "FOLLOW-1";
    private static final Instant DUE = Instant.parse("2030-01-15T16:00:00Z");
    private static final int ROUNDS = 6;

    private final ExecutorService everybody = Executors.newFixedThreadPool(3);

    @AfterEach
    void home() {
        everybody.shutdown();
    }

    @Test
    void two_that_complete_at_once_while_the_follower_arrives() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID one = accepted("production");
            UUID other = accepted("finance");
            UUID then = UUID.randomUUID();

            atOnce(
                    () -> Promises.complete("production-desk", one).statusCode(),
                    () -> Promises.complete("finance-desk", other).statusCode(),
                    () -> arrives(then, List.of(one, other)));

            awaitReady(then);
            assertTrue(told(then, "startable") <= 1);
        }
    }

    @Test
    void a_start_that_meets_the_completion_passes_before_or_after_it_is_told() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID first = accepted("production");
            UUID then = UUID.randomUUID();
            arrives(then, List.of(first));
            Promises.awaitTask(then);
            Promises.accept("logistics-desk", then).then().statusCode(200);

            List<Integer> statuses = atOnce(
                    () -> Promises.complete("production-desk", first).statusCode(),
                    () -> starts(then),
                    () -> starts(then));

            assertEquals(200, statuses.get(0));
            awaitReady(then);
            starts(then);
            Promises.read(then).then().body("state", equalTo("inProgress"));
            assertEquals(1, told(then, "startable"));
        }
    }

    @Test
    void an_amendment_that_begins_to_depend_while_the_first_completes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            UUID first = accepted("production");
            UUID then = Promises.taken(ACCOUNT, "logistics", DUE);

            atOnce(() -> Promises.complete("production-desk", first).statusCode(), () -> {
                Promises.amend(then, ACCOUNT, "logistics", 2, DUE, ",\"dependsOn\":[\"" + first + "\"]");
                return 0;
            });

            Awaitility.await().atMost(Promises.PATIENCE).until(() -> Promises.read(then)
                    .<List<String>>path("dependsOn")
                    .equals(List.of(first.toString())));
            awaitReady(then);
            assertTrue(told(then, "startable") <= 1);
        }
    }

    private static UUID accepted(String department) {
        UUID task = Promises.taken(ACCOUNT, department, DUE);
        Promises.accept(department + "-desk", task).then().statusCode(200);
        return task;
    }

    private static int starts(UUID task) {
        return Promises.move("logistics-desk", task, "start", UUID.randomUUID().toString())
                .statusCode();
    }

    private static int arrives(UUID task, List<UUID> first) {
        String ids = first.stream().map(id -> "\"" + id + "\"").toList().toString();
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Promises.topic("logistics"),
                    ACCOUNT,
                    Promises.MADE,
                    Promises.made(task, ACCOUNT, "logistics", DUE).replaceFirst("\\{", "{\"dependsOn\":" + ids + ","));
        }
        return 0;
    }

    private static void awaitReady(UUID task) {
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> "ready"
                .equals(Promises.read(task).path("readiness")));
    }

    private static long told(UUID task, String what) {
        return Promises.timeline(task).<List<String>>path("items.what").stream()
                .filter(what::equals)
                .count();
    }

    @SafeVarargs
    private List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : everybody.invokeAll(List.of(calls))) {
            statuses.add(status.get());
        }
        return statuses;
    }
}
