package org.kept.fulfilment.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.TASKS;
import static org.kept.fulfilment.Promises.as;
import static org.kept.fulfilment.Promises.step;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TaskWorkResourceTest {
    private static final String DESK = "logistics-desk";
    private static final Instant DUE = Instant.parse("2030-01-15T16:00:00Z");
    private static final Contract PROGRESSED = Contract.of("fulfilment-service", "commitment-progressed.v1");

    @Test
    void a_delivery_in_parts_is_followed_to_its_evidence() {
        UUID task = counted("WORK-1", 5);
        Promises.accept(DESK, task).then().statusCode(200);
        move(task, "take").then().statusCode(200).body("assignee", equalTo(DESK));
        move(task, "take").then().statusCode(409).body("type", equalTo("urn:kept:problem:task-taken"));
        step(DESK, task, "hand-over", "{\"to\":\"a.schulz\",\"reason\":\"Her region\"}")
                .then()
                .statusCode(200)
                .body("assignee", equalTo("a.schulz"));
        move(task, "start").then().statusCode(200);
        step(DESK, task, "progress", "{\"percent\":40,\"quantityDone\":2}")
                .then()
                .statusCode(200)
                .body("percentDone", equalTo(40))
                .body("quantityDone", equalTo(2));
        step(DESK, task, "progress", "{\"percent\":30}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        step(DESK, task, "progress", "{\"percent\":40}").then().statusCode(409);
        step(DESK, task, "milestones", "{\"name\":\"Loaded\",\"plannedAt\":\"2030-01-10T08:00:00+01:00\"}")
                .then()
                .statusCode(200)
                .body("milestones[0].plannedAt", equalTo("2030-01-10T07:00:00Z"));
        step(DESK, task, "notes", "{\"text\":\"The gate is on the left\"}")
                .then()
                .statusCode(200);
        step(DESK, task, "complete", """
                {"evidence":[{"kind":"signature","reference":"https://documents.example/7","text":"By the gatekeeper"}]}""")
                .then()
                .statusCode(200)
                .body("percentDone", equalTo(100))
                .body("quantityDone", equalTo(5))
                .body("evidence[0].kind", equalTo("signature"));

        Received told = Promises.told(task, 9);
        PROGRESSED.mustHoldFor(told.value());
        assertTrue(told.value().contains("https://documents.example/7"), told.value());
        Received noted = Promises.told(task, 8);
        PROGRESSED.mustHoldFor(noted.value());
        assertFalse(noted.value().contains("gate"), noted.value());
        Promises.timeline(task)
                .then()
                .body(
                        "items.what",
                        equalTo(List.of(
                                "acknowledged",
                                "accepted",
                                "taken",
                                "handedOver",
                                "started",
                                "progressed",
                                "milestonePlanned",
                                "noted",
                                "completed")))
                .body("items[7].why", equalTo("The gate is on the left"))
                .body("items[3].detail.from", equalTo(DESK));
        Promises.read(task).then().body("milestones[0].name", equalTo("Loaded"));
    }

    @Test
    void whether_the_clock_stands_still_is_the_reasons_property() {
        as("salesperson")
                .get("/api/fulfilment/hold-reasons")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'waitingForCustomer' }.pausesClock", equalTo(true))
                .body("items.find { it.code == 'material' }.pausesClock", equalTo(false));
        as("web-shop").get("/api/fulfilment/hold-reasons").then().statusCode(403);

        UUID task = Promises.taken("WORK-2", "logistics", DUE);
        Promises.accept(DESK, task).then().statusCode(200);
        hold(task, "waitingForCustomer").then().statusCode(200).body("pausedSince", notNullValue());
        move(task, "resume")
                .then()
                .statusCode(200)
                .body("pausedSince", nullValue())
                .body("customerDueAt", equalTo(DUE.toString()));
        hold(task, "material").then().statusCode(200).body("pausedSince", nullValue());
    }

    @Test
    void what_waits_is_visible_and_not_startable_until_what_it_depends_on_is_there() {
        UUID unknown = UUID.randomUUID();
        UUID first = Promises.taken("WORK-3", "production", DUE);
        UUID then = depending("WORK-3", "logistics", List.of(first, unknown));
        Promises.accept(DESK, then).then().statusCode(200).body("startable", equalTo(false));

        move(then, "start")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:task-waits"))
                .body("detail", containsString(first + " of production (acknowledged"))
                .body("detail", containsString("nobody has heard of"));
        Promises.complete(DESK, then).then().statusCode(409);
        Promises.read(then)
                .then()
                .body("readiness", equalTo("waiting"))
                .body("waitsFor.size()", equalTo(2))
                .body("waitsFor[0].state", equalTo("acknowledged"))
                .body("waitsFor[1].commitmentId", equalTo(unknown.toString()));
        assertFalse(startable().contains(then.toString()));

        deliver("production-desk", first);
        Promises.read(then).then().body("readiness", equalTo("waiting")).body("waitsFor.size()", equalTo(1));
        take(unknown, "WORK-3", "finance", "");
        deliver("finance-desk", unknown);

        Received told = Promises.told(then, 3);
        PROGRESSED.mustHoldFor(told.value());
        assertTrue(told.value().contains("\"what\":\"startable\""), told.value());
        assertTrue(startable().contains(then.toString()));
        Promises.read(then).then().body("startable", equalTo(true)).body("waitsFor", nullValue());
        move(then, "start").then().statusCode(200);
    }

    @Test
    void what_will_not_come_blocks_until_sales_amends() {
        UUID first = Promises.taken("WORK-4", "production", DUE);
        UUID then = depending("WORK-4", "logistics", List.of(first));
        Promises.accept(DESK, then).then().statusCode(200);

        step("production-desk", first, "decline", "{\"reason\":{\"code\":\"notFeasible\",\"text\":\"No such tool\"}}")
                .then()
                .statusCode(200);

        Promises.read(then)
                .then()
                .body("readiness", equalTo("blocked"))
                .body("waiting", containsString("sales must amend"));
        move(then, "start").then().statusCode(409).body("type", equalTo("urn:kept:problem:task-blocked"));
        assertTrue(Promises.told(then, 3).value().contains("\"what\":\"blocked\""));

        Promises.insist(first, "WORK-4", "production", 2, DUE);
        Promises.awaitState(first, "acknowledged");
        Promises.read(then).then().body("readiness", equalTo("waiting"));
        Promises.amend(then, "WORK-4", "logistics", 2, DUE, "");
        Promises.awaitState(then, "acknowledged");
        Promises.read(then).then().body("readiness", equalTo("ready"));
    }

    @Test
    void a_desks_list_is_narrowed_by_each_filter() {
        UUID mine = Promises.taken("WORK-5", "support", DUE);
        UUID other = Promises.taken("WORK-5b", "support", DUE.plus(Duration.ofDays(9)));
        Promises.accept("support-desk", mine).then().statusCode(200);
        step("support-desk", mine, "hand-over", "{\"to\":\"i.vogt\",\"reason\":\"Knows them\"}")
                .then()
                .statusCode(200);

        for (String query : List.of(
                "assignee=i.vogt", "account=WORK-5", "startable=true&account=WORK-5", "open=true&account=WORK-5")) {
            assertEquals(List.of(mine.toString()), listed("support-desk", query), query);
        }
        assertEquals(
                List.of(mine.toString()),
                listed("support-desk", "type=other&account=WORK-5&dueBefore=2030-01-16T00:00:00Z"));
        assertEquals(List.of(), listed("support-desk", "account=WORK-5b&startable=true"));
        assertEquals(List.of(other.toString()), listed("support-desk", "account=WORK-5b&startable=false"));
        as("support-desk").get(TASKS + "?startable=maybe").then().statusCode(400);
        as("support-desk").get(TASKS + "?dueBefore=soon").then().statusCode(400);
    }

    @Test
    void what_does_not_hold_is_named_and_nobody_else_works_on_it() {
        UUID task = Promises.taken("WORK-6", "logistics", DUE);
        Promises.accept(DESK, task).then().statusCode(200);

        for (String evidence : List.of(
                "{\"kind\":\"No slug\",\"reference\":\"x\"}", "{\"kind\":\"link\",\"reference\":\" \"}", "null")) {
            step(DESK, task, "complete", "{\"evidence\":[" + evidence + "]}")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        for (String user : List.of("finance-desk", "salesperson", "web-shop")) {
            step(user, task, "progress", "{\"percent\":1}").then().statusCode(403);
            step(user, task, "milestones", "{\"name\":\"M\",\"reachedAt\":\"2026-01-01T00:00:00Z\"}")
                    .then()
                    .statusCode(403);
            step(user, task, "notes", "{\"text\":\"Hm\"}").then().statusCode(403);
            step(user, task, "take", "").then().statusCode(403);
            step(user, task, "hand-over", "{\"to\":\"me\",\"reason\":\"I want it\"}")
                    .then()
                    .statusCode(403);
        }
        Promises.read(task).then().body("revision", equalTo(2));
    }

    private static UUID counted(String account, int quantity) {
        UUID commitment = UUID.randomUUID();
        take(commitment, account, "logistics", "\"quantity\":" + quantity + ",");
        return commitment;
    }

    private static UUID depending(String account, String department, List<UUID> first) {
        UUID commitment = UUID.randomUUID();
        String ids = first.stream().map(id -> "\"" + id + "\"").toList().toString();
        take(commitment, account, department, "\"dependsOn\":" + ids + ",");
        return commitment;
    }

    private static void take(UUID commitment, String account, String department, String more) {
        try (TopicWriter writer = TopicWriter.open()) {
            String made = Promises.made(commitment, account, department, DUE);
            writer.event(Promises.topic(department), account, Promises.MADE, made.replaceFirst("\\{", "{" + more));
        }
        Promises.awaitTask(commitment);
    }

    private static void deliver(String desk, UUID task) {
        Promises.accept(desk, task).then().statusCode(200);
        Promises.complete(desk, task).then().statusCode(200);
    }

    private static Response move(UUID task, String step) {
        return Promises.move(DESK, task, step, UUID.randomUUID().toString());
    }

    private static Response hold(UUID task, String code) {
        return step(DESK, task, "hold", "{\"reason\":{\"code\":\"" + code + "\",\"text\":\"It stands\"}}");
    }

    private static List<String> startable() {
        return listed(DESK, "startable=true&limit=500");
    }

    private static List<String> listed(String user, String query) {
        return as(user).get(TASKS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.commitmentId");
    }
}
