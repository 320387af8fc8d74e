package org.kept.fulfilment.messaging;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;
import org.kept.fulfilment.escalation.application.EscalatingSilence;
import org.kept.fulfilment.forecast.application.FollowingSlips;
import org.kept.fulfilment.webhooks.Hooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who reads a department's own topics, and nothing else, misses nothing. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class DepartmentNewsTest {
    private static final String ESCALATED = "org.kept.commitment.escalated.v1";
    private static final String JEOPARDY = "org.kept.commitment.jeopardy-changed.v1";
    private static final Contract PROGRESSED = Contract.of("fulfilment-service", "commitment-progressed.v1");

    @Inject
    Silence silence;

    @Inject
    EscalatingSilence escalating;

    @Inject
    FollowingSlips slips;

    @Test
    void a_department_hears_how_what_comes_first_stands_and_when_its_task_has_become_startable() {
        UUID first = Promises.taken("NEWS-1", "production");
        UUID then = after("NEWS-1", "logistics", first);
        Promises.accept("production-desk", first).then().statusCode(200);
        Promises.accept("logistics-desk", then).then().statusCode(200);
        Promises.complete("production-desk", first).then().statusCode(200);
        UUID ready = after("NEWS-1", "logistics", first);

        List<Received> told = told("logistics", then, 2);

        told.forEach(event -> PROGRESSED.mustHoldFor(event.value()));
        assertEquals(
                List.of("NEWS-1", "NEWS-1"), told.stream().map(Received::key).toList());
        assertTrue(told.get(0).value().contains("\"readiness\":\"waiting\""), told.toString());
        assertTrue(told.get(1).value().contains("\"what\":\"startable\""), told.toString());
        // What comes first is there already: nobody would ever say so again.
        assertTrue(told("logistics", ready, 1).get(0).value().contains("\"readiness\":\"ready\""));
        assertEquals(1, rows(first, "fulfilment.v1", "completed"));
        assertEquals(0, rows(first, Promises.news("production"), ""));
    }

    @Test
    void what_it_is_told_is_of_the_transaction_that_tells_everybody() {
        UUID first = Promises.taken("NEWS-2", "production");
        UUID then = after("NEWS-2", "logistics", first);
        told("logistics", then, 1);

        assertEquals(1, Hooks.count("""
                with of_it as materialized (select xmin as written, topic from outbox where payload like '%s')
                select count(*) from of_it one join of_it other on one.written = other.written
                where one.topic = 'fulfilment.v1' and other.topic = 'fulfilment.logistics.v1'""".formatted("%" + then + "%")));
    }

    @Test
    void a_department_hears_that_it_is_silent() throws Throwable {
        silence.declare("quiet");
        UUID task = Promises.taken("NEWS-3", "quiet");
        silence.passes(task, Duration.ofHours(5));

        VertxContextSupport.subscribeAndAwait(escalating::escalateAll);

        Received told = told("quiet", task, 1).get(0);
        assertEquals(ESCALATED, told.type());
        Contract.of("fulfilment-service", "commitment-escalated.v1").mustHoldFor(told.value());
        assertEquals(1, Silence.escalations(task, 1).size());
    }

    @Test
    void a_department_hears_that_its_task_is_in_danger() throws Throwable {
        UUID task = Promises.taken("NEWS-4", "support", Promises.inADay().plus(Duration.ofDays(30)));
        Promises.accept("support-desk", task).then().statusCode(200);
        Promises.step(
                        "support-desk",
                        task,
                        "hold",
                        "{\"reason\":{\"code\":\"material\",\"text\":\"Nothing there\"},\"expectedAt\":\""
                                + Promises.inADay().plus(Duration.ofDays(90)) + "\"}")
                .then()
                .statusCode(200);

        VertxContextSupport.subscribeAndAwait(slips::followAll);

        Received told = told("support", task, 1).get(0);
        assertEquals(JEOPARDY, told.type());
        Contract.of("fulfilment-service", "commitment-jeopardy-changed.v1").mustHoldFor(told.value());
        assertTrue(told.value().contains("\"change\":\"raised\""), told.value());
    }

    private static UUID after(String account, String department, UUID first) {
        UUID task = UUID.randomUUID();
        String made = Promises.made(task, account, department, Promises.inADay());
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Promises.topic(department),
                    account,
                    Promises.MADE,
                    made.replaceFirst("\\{", "{\"dependsOn\":[\"" + first + "\"],"));
        }
        Promises.awaitTask(task);
        return task;
    }

    /** All of it on the department's own topic, once so much is there. */
    private static List<Received> told(String department, UUID task, int count) {
        try (TopicReader topic = TopicReader.of(Promises.news(department))) {
            topic.awaitAll(event -> Promises.tells(event, task), count, Promises.PATIENCE);
            List<Received> told = topic.soFar().stream()
                    .filter(event -> Promises.tells(event, task))
                    .toList();
            assertEquals(count, told.size(), told.toString());
            return told;
        }
    }

    private static long rows(UUID task, String topic, String with) {
        return Hooks.count("select count(*) from outbox where topic = '" + topic + "' and payload like '%commitmentId%"
                + task + "%" + with + "%'");
    }
}
