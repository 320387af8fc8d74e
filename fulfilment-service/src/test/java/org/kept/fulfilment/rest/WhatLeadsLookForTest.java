package org.kept.fulfilment.rest;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.fulfilment.Promises.TASKS;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class WhatLeadsLookForTest {
    private static final String ESCALATIONS = "/api/fulfilment/escalations";

    @Inject
    Silence silence;

    @Test
    void what_waits_for_an_answer_comes_by_when_it_is_due_and_page_by_page() {
        silence.declare("urgent");
        UUID first = Promises.taken("LEAD-1", "urgent", Promises.inADay().plus(Duration.ofDays(9)));
        UUID second = Promises.taken("LEAD-1", "urgent");
        UUID answered = Promises.taken("LEAD-1", "urgent");
        Silence.deskStep("urgent", answered, "accept", "").then().statusCode(200);

        assertEquals(ids(first, second), listed("department=urgent&sort=answerDueAt"));
        assertEquals(List.of(second, first), uuids(listed("department=urgent&sort=dueAt&state=acknowledged")));
        Response page = as("salesperson").get(TASKS + "?department=urgent&sort=answerDueAt&limit=1");
        String next = page.header("Link").replaceFirst(".*<(.*)>.*", "$1");
        as("salesperson")
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.commitmentId", contains(second.toString()));
        as("salesperson")
                .urlEncodingEnabled(false)
                .get(next.replace("sort=answerDueAt", "sort=dueAt"))
                .then()
                .statusCode(400);
        as("salesperson").get(TASKS + "?sort=colour").then().statusCode(400);
    }

    @Test
    void nobodys_tasks_are_the_open_ones_that_nobody_has() {
        silence.declare("idle");
        UUID taken = Promises.taken("LEAD-2", "idle");
        UUID nobodys = Promises.taken("LEAD-2", "idle", Promises.inADay());
        UUID declined = Promises.taken("LEAD-2", "idle", Promises.inADay().plusSeconds(60));
        Silence.deskStep("idle", declined, "decline", "{\"reason\":{\"code\":\"other\",\"text\":\"No\"}}")
                .then()
                .statusCode(200);
        UUID done = Promises.taken("LEAD-2", "idle");
        Silence.deskStep("idle", taken, "take", "").then().statusCode(200);
        for (String step : List.of("accept", "start", "complete")) {
            Silence.deskStep("idle", done, step, "").then().statusCode(200);
        }

        assertEquals(ids(nobodys, declined), listed("department=idle&unassigned=true"));
        assertEquals(ids(taken), listed("department=idle&unassigned=false"));
        as("salesperson").get(TASKS + "?unassigned=maybe").then().statusCode(400);
    }

    @Test
    void a_salesperson_finds_what_they_answer_for_now() {
        silence.declare("selling");
        UUID handed = Promises.taken("LEAD-3", "selling");
        Promises.taken("LEAD-3", "selling");
        Promises.handOver(handed, "LEAD-3", "selling", 1, "salesperson", "lead-colleague");

        Awaitility.await().atMost(Promises.PATIENCE).until(() -> listed("salesperson=lead-colleague")
                .equals(ids(handed)));
        assertEquals(1, listed("department=selling&salesperson=salesperson").size());
    }

    @Test
    void whoever_has_heard_of_a_step_finds_the_escalation_by_their_name() {
        silence.declare("heard");
        UUID task = Promises.taken("LEAD-4", "heard");
        silence.passes(task, Duration.ofHours(5));
        Silence.escalations(task, 1);
        escalatedTo("Lea Brandt").then().body("items.commitmentId", contains(task.toString()));
        escalatedTo("Jonas Weiss").then().body("items.size()", equalTo(0));

        silence.passes(task, Duration.ofHours(4));
        Silence.escalations(task, 2);

        escalatedTo("Jonas Weiss").then().body("items.commitmentId", contains(task.toString()));
        escalatedTo("Lea Brandt")
                .then()
                .body("items[0].notified", contains("Jonas Weiss"))
                .body("items[0].told", contains("Lea Brandt", "Jonas Weiss"));
        escalatedTo("Lea").then().body("items.size()", equalTo(0));
    }

    private static Response escalatedTo(String person) {
        return as("salesperson")
                .queryParam("department", "heard")
                .queryParam("notified", person)
                .get(ESCALATIONS);
    }

    private static List<String> listed(String query) {
        return as("salesperson").get(TASKS + "?" + query).path("items.commitmentId");
    }

    private static List<String> ids(UUID... tasks) {
        return List.of(tasks).stream().map(UUID::toString).toList();
    }

    private static List<UUID> uuids(List<String> ids) {
        return ids.stream().map(UUID::fromString).toList();
    }
}
