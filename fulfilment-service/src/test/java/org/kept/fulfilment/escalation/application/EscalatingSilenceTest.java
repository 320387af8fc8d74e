package org.kept.fulfilment.escalation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class EscalatingSilenceTest {
    private static final String ESCALATIONS = "/api/fulfilment/escalations";
    private static final Contract ESCALATED = Contract.of("fulfilment-service", "commitment-escalated.v1");

    @Inject
    EscalatingSilence escalating;

    @Inject
    Silence silence;

    @Test
    void what_is_asked_says_by_when_it_is_to_be_answered_and_what_is_answered_does_not() {
        silence.declare("prompt");
        UUID task = Promises.taken("SIL-1", "prompt");

        String asked = Promises.told(task, 1).value();
        Instant due = Silence.answerDueAt(task);
        Silence.deskStep("prompt", task, "accept", "").then().statusCode(200).body("answerDueAt", equalTo(null));
        String answered = Promises.told(task, 2).value();

        Instant since = Instant.parse(asked.replaceFirst("(?s).*\"changedAt\":\"([^\"]+)\".*", "$1"));
        assertEquals(since.plus(Silence.RESPONSE_TIME), due);
        assertTrue(asked.contains("\"answerDueAt\":\"" + due + "\""), asked);
        assertFalse(answered.contains("answerDueAt"), answered);
        assertNull(Silence.answerDueAt(task));
    }

    @Test
    void silence_climbs_the_ladder_step_by_step_by_contract_until_it_is_answered() throws Exception {
        silence.declare("mute");
        UUID task = Promises.taken("SIL-2", "mute");

        silence.passes(task, Duration.ofHours(5));
        escalateAll();
        List<Received> first = Silence.escalations(task, 1);
        assertEquals("mute", open("mute", 0, "department"));
        assertEquals(List.of("Lea Brandt"), open("mute", 0, "notified"));
        silence.passes(task, Duration.ofHours(4));
        escalateAll();
        escalateAll();
        List<Received> both = Silence.escalations(task, 2);
        Silence.deskStep("mute", task, "accept", "").then().statusCode(200);
        escalateAll();

        both.forEach(event -> ESCALATED.mustHoldFor(event.value()));
        assertEquals(1, first.size());
        assertTrue(
                first.get(0).value().contains("\"notified\":[\"Lea Brandt\"]"),
                first.get(0).value());
        assertEquals("SIL-2", first.get(0).key());
        assertEquals(2, both.size());
        assertTrue(
                both.get(1).value().contains("\"notified\":[\"Jonas Weiss\"]"),
                both.get(1).value());
        assertTrue(
                both.get(1).value().contains("\"step\":2,\"steps\":2"),
                both.get(1).value());
        assertEquals(
                List.of("acknowledged", "escalated", "escalated", "accepted"),
                Promises.timeline(task).path("items.what"));
        assertEquals("Lea Brandt", Promises.timeline(task).path("items[1].detail.notified[0]"));
        as("sales-manager").get(ESCALATIONS + "?department=mute").then().body("items.size()", equalTo(0));
    }

    @Test
    void several_instances_take_each_step_once() throws Exception {
        silence.declare("many");
        List<UUID> tasks = IntStream.range(0, 25)
                .mapToObj(i -> Promises.taken("SIL-3", "many"))
                .toList();
        tasks.forEach(task -> silence.passes(task, Duration.ofHours(9)));

        atOnce(IntStream.range(0, 8)
                .<Callable<Object>>mapToObj(i -> this::escalateAll)
                .toList());

        for (UUID task : tasks) {
            assertEquals(
                    List.of("acknowledged", "escalated", "escalated"),
                    Promises.timeline(task).path("items.what"));
        }
        assertEquals(2, Silence.escalations(tasks.get(24), 2).size());
    }

    @Test
    void what_is_answered_in_the_same_moment_is_not_escalated_behind_the_answer() throws Exception {
        silence.declare("close");
        List<UUID> tasks = IntStream.range(0, 12)
                .mapToObj(i -> Promises.taken("SIL-4", "close"))
                .toList();
        List<Callable<Object>> work = new ArrayList<>();
        for (UUID task : tasks) {
            silence.passes(task, Duration.ofHours(9));
            work.add(() -> Silence.deskStep("close", task, "accept", "").statusCode());
            work.add(this::escalateAll);
        }

        atOnce(work);
        escalateAll();

        for (UUID task : tasks) {
            List<String> line = Promises.timeline(task).path("items.what");
            assertEquals("accepted", line.get(line.size() - 1), line.toString());
            assertNull(Silence.answerDueAt(task));
        }
    }

    @Test
    void who_is_asked_anew_has_the_whole_time_and_the_whole_ladder_again() throws Exception {
        silence.declare("again");
        UUID task = Promises.taken("SIL-5", "again");
        silence.passes(task, Duration.ofHours(5));
        escalateAll();
        Silence.escalations(task, 1);

        Promises.amend(task, "SIL-5", "again", 2, Promises.inADay(), "");
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> Promises.read(task)
                .<Integer>path("commitmentRevision")
                .equals(2));
        assertTrue(Silence.answerDueAt(task).isAfter(Instant.now().plus(Duration.ofHours(3))));
        as("sales-manager").get(ESCALATIONS + "?department=again").then().body("items.size()", equalTo(0));
        silence.passes(task, Duration.ofHours(5));
        escalateAll();

        List<Received> told = Silence.escalations(task, 2);
        assertEquals(2, told.size());
        told.forEach(event -> assertTrue(event.value().contains("\"step\":1,"), event.value()));
    }

    @Test
    void it_names_who_is_responsible_now_and_a_hand_over_buys_the_department_no_time() throws Exception {
        silence.declare("handed");
        UUID task = Promises.taken("SIL-8", "handed");
        Instant answerDueAt = Silence.answerDueAt(task);

        Promises.handOver(task, "SIL-8", "handed", 1, "salesperson", "colleague");
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> "colleague"
                .equals(Promises.read(task).path("salesperson")));

        assertEquals(answerDueAt, Silence.answerDueAt(task));
        silence.passes(task, Duration.ofHours(5));
        escalateAll();
        assertTrue(Silence.escalations(task, 1).get(0).value().contains("\"salesperson\":\"colleague\""));
        assertEquals("colleague", open("handed", 0, "salesperson"));
    }

    @Test
    void a_request_to_cancel_is_to_be_answered_as_well() throws Exception {
        silence.declare("stop");
        UUID task = Promises.taken("SIL-6", "stop");
        Silence.deskStep("stop", task, "accept", "").then().statusCode(200);

        Promises.cancel(task, "SIL-6", "stop", 2);
        Promises.awaitState(task, "pendingCancellation");
        assertNotNull(Silence.answerDueAt(task));
        silence.passes(task, Duration.ofHours(5));
        escalateAll();
        assertTrue(Silence.escalations(task, 1).get(0).value().contains("\"state\":\"pendingCancellation\""));

        Silence.deskStep("stop", task, "cancellation", "{\"decision\":\"accept\"}")
                .then()
                .statusCode(200);
        assertNull(Silence.answerDueAt(task));
    }

    @Test
    void who_may_read_the_open_escalations_reads_them_page_by_page() throws Exception {
        silence.declare("paged");
        for (int i = 0; i < 3; i++) {
            silence.passes(Promises.taken("SIL-7", "paged"), Duration.ofHours(5));
        }
        escalateAll();

        String next = as("operator")
                .get(ESCALATIONS + "?department=paged&limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .extract()
                .header("Link")
                .replaceAll(".*<([^>]+)>.*", "$1");
        as("operator").get(next).then().body("items.size()", equalTo(1));
        as("salesperson").get(ESCALATIONS + "?department=paged").then().body("items.size()", equalTo(3));
        as("logistics-desk").get(ESCALATIONS + "?department=paged").then().statusCode(403);
        as("web-shop").get(ESCALATIONS).then().statusCode(403);
        as("operator").get(ESCALATIONS + "?cursor=abc").then().statusCode(400);
    }

    private static <T> T open(String department, int nth, String field) {
        return as("sales-manager")
                .get(ESCALATIONS + "?department=" + department)
                .path("items[" + nth + "]." + field);
    }

    private Integer escalateAll() throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(escalating::escalateAll);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void atOnce(List<Callable<Object>> work) throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(8);
        try {
            for (Future<Object> one : instances.invokeAll(work)) {
                one.get();
            }
        } finally {
            instances.shutdown();
        }
    }
}
