package org.kept.fulfilment.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class NoticingOverdueTasksTest {
    private static final Instant PAST = Instant.parse("2026-01-15T16:00:00Z");

    @Inject
    NoticingOverdueTasks noticing;

    @Inject
    Pool database;

    @Test
    void a_due_date_that_passes_is_told_once_by_contract_and_late_delivery_does_not_mend_it() throws Exception {
        UUID commitment = Promises.taken("LATE-1", "finance", PAST);

        Received overdue = Promises.told(commitment, 2);
        Contract.of("fulfilment-service", "commitment-progressed.v1").mustHoldFor(overdue.value());
        assertTrue(overdue.value().contains("\"overdue\":true"), overdue.value());
        assertTrue(overdue.value().contains("\"kept\":false"), overdue.value());
        assertTrue(overdue.value().contains("\"state\":\"acknowledged\""), overdue.value());
        noticeAll();
        Promises.accept("finance-desk", commitment).then().statusCode(200);
        noticeAll();
        Promises.complete("finance-desk", commitment)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true))
                .body("kept", equalTo(false))
                .body("revision", equalTo(4));
        noticeAll();

        assertEquals(List.of(1L, 2L, 3L, 4L), revisions(commitment, 4));
    }

    @Test
    void what_is_delivered_in_time_is_kept_and_never_overdue() throws Exception {
        UUID commitment = Promises.taken("LATE-2", "finance");
        Promises.accept("finance-desk", commitment);

        Promises.complete("finance-desk", commitment)
                .then()
                .body("overdue", equalTo(false))
                .body("kept", equalTo(true));
        noticeAll();

        assertEquals(List.of(1L, 2L, 3L), revisions(commitment, 3));
    }

    @Test
    void what_the_customer_was_told_decides_and_whatever_is_open_can_be_late() throws Exception {
        UUID told = UUID.randomUUID();
        try (TopicWriter writer = TopicWriter.open()) {
            String made = Promises.made(told, "LATE-4", "finance", PAST);
            writer.event(
                    Promises.topic("finance"),
                    "LATE-4",
                    Promises.MADE,
                    made.replace("\"revision\":1", "\"revision\":1,\"customerDueAt\":\"2030-01-15T16:00:00Z\""));
        }
        Promises.awaitTask(told);
        UUID cancelled = Promises.taken("LATE-4", "finance");
        Promises.cancel(cancelled, "LATE-4", "finance", 2);
        Promises.awaitState(cancelled, "cancelled");
        UUID declined = Promises.taken("LATE-4", "finance");
        Promises.step("finance-desk", declined, "decline", "{\"reason\":{\"code\":\"other\",\"text\":\"No\"}}")
                .then()
                .statusCode(200);
        passDueDate(declined);

        noticeAll();
        Received late = Promises.told(declined, 3);
        noticeAll();

        assertTrue(late.value().contains("\"state\":\"declined\""), late.value());
        assertTrue(late.value().contains("\"overdue\":true"), late.value());
        Promises.read(told).then().body("overdue", equalTo(false)).body("revision", equalTo(1));
        Promises.read(cancelled).then().body("overdue", equalTo(false)).body("revision", equalTo(2));
    }

    /** As several instances do: all look at once, and each task is told by one of them. */
    @Test
    void sweeps_at_the_same_time_share_the_work_and_tell_each_task_once() throws Exception {
        List<UUID> commitments = new ArrayList<>();
        try (TopicWriter writer = TopicWriter.open()) {
            for (int i = 0; i < 60; i++) {
                UUID commitment = UUID.randomUUID();
                commitments.add(commitment);
                writer.event(
                        Promises.topic("marketing"),
                        "LATE-3",
                        Promises.MADE,
                        Promises.made(commitment, "LATE-3", "marketing", PAST));
            }
        }

        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            int told = 0;
            while (told < commitments.size()) {
                atOnce(6);
                told = (int) topic.soFar().stream()
                        .filter(event -> event.key().equals("LATE-3"))
                        .filter(event -> event.value().contains("\"overdue\":true"))
                        .count();
            }
            atOnce(6);
            UUID marker = Promises.taken("LATE-3", "marketing");
            topic.await(event -> Promises.tells(event, marker));

            for (UUID commitment : commitments) {
                assertEquals(
                        List.of(1L, 2L),
                        topic.soFar().stream()
                                .filter(event -> Promises.tells(event, commitment))
                                .map(Promises::revision)
                                .toList());
            }
        }
    }

    /** For this task, so much time has passed that it was due a moment ago. */
    private void passDueDate(UUID commitment) {
        database.preparedQuery("update tasks set due_at = now() - interval '1 second' where commitment_id = $1")
                .execute(Tuple.of(commitment))
                .await()
                .indefinitely();
    }

    private void atOnce(int sweeps) throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(sweeps);
        try {
            List<Callable<Integer>> all = Collections.nCopies(sweeps, () -> noticeAll());
            for (Future<Integer> noticed : instances.invokeAll(all)) {
                noticed.get();
            }
        } finally {
            instances.shutdown();
        }
    }

    private int noticeAll() throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(noticing::noticeAll);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Long> revisions(UUID commitment, int expected) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(event -> Promises.tells(event, commitment), expected, Promises.PATIENCE);
            return topic.soFar().stream()
                    .filter(event -> Promises.tells(event, commitment))
                    .map(Promises::revision)
                    .toList();
        }
    }
}
