package org.kept.proposition.feasibility.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;
import static org.kept.proposition.feasibility.rest.Asking.DECLARED;
import static org.kept.proposition.feasibility.rest.Asking.NOTHING;
import static org.kept.proposition.feasibility.rest.Asking.TOPIC;
import static org.kept.proposition.feasibility.rest.Asking.ask;
import static org.kept.proposition.feasibility.rest.Asking.asked;
import static org.kept.proposition.feasibility.rest.Asking.awaitAnswer;
import static org.kept.proposition.feasibility.rest.Asking.awaitLimit;
import static org.kept.proposition.feasibility.rest.Asking.event;
import static org.kept.proposition.feasibility.rest.Asking.fullDays;
import static org.kept.proposition.feasibility.rest.Asking.measured;
import static org.kept.proposition.feasibility.rest.Asking.promise;
import static org.kept.proposition.feasibility.rest.Asking.tell;
import static org.kept.proposition.feasibility.rest.Asking.with;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class FeasibilityResourceTest {
    @Test
    void what_a_department_tells_changes_the_answer_and_only_a_higher_revision_does() {
        ask(promise("couriers", 3)).then().body("commitments[0].feasible", equalTo("unknown"));

        tell("couriers", 2, measured(200, 190, 3_600), NOTHING);
        awaitAnswer("couriers", "yes")
                .then()
                .body("commitments[0].limitedBy", nullValue())
                .body("commitments[0].type", equalTo("other"))
                .body("commitments[0].basedOn.cases", equalTo(200))
                .body("commitments[0].basedOn.days", equalTo(90))
                .body("commitments[0].reason", containsString("of 200 in the last 90 days 190 were kept"));

        tell("couriers", 3, measured(200, 190, 400 * 3_600), NOTHING);
        awaitAnswer("couriers", "no").then().body("commitments[0].limitedBy", equalTo("leadTime"));

        tell("couriers", 2, measured(200, 190, 3_600), NOTHING);
        tell("couriers", 4, measured(200, 190, 3_600), fullDays(3, 4));
        Response full = awaitLimit("couriers", "capacity");
        full.then().body("commitments[0].feasible", equalTo("no"));
        assertTrue(Instant.parse(full.path("commitments[0].earliestSafeDate"))
                .isBefore(Instant.now().plusSeconds(172_800)));
    }

    @Test
    void an_event_without_hours_leaves_what_is_known() {
        tell("painters", 2, NOTHING, NOTHING);
        awaitAnswer("painters", "yes");
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(TOPIC, "painters", DECLARED, """
                    {"departmentId":"painters","name":"P","timeZone":"UTC","responseTime":"PT4H","revision":3}""");
        }
        tell("plumbers", 2, NOTHING, NOTHING);
        awaitAnswer("plumbers", "yes");

        ask(promise("painters", 30)).then().body("commitments[0].feasible", equalTo("yes"));
    }

    @Test
    void hours_that_cannot_be_understood_are_poison_with_the_reason() {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    TOPIC,
                    "martians",
                    DECLARED,
                    event("martians", 2, NOTHING, NOTHING).replace("monday", "moonday"));
        }

        try (TopicReader dead = TopicReader.of(TOPIC + ".dlq")) {
            String reason = dead.await(event -> "martians".equals(event.key())).header("dead-letter-reason");
            assertTrue(reason.contains("MOONDAY"), reason);
        }
        ask(promise("martians", 3)).then().body("commitments[0].feasible", equalTo("unknown"));
    }

    @Test
    void an_amendment_is_not_measured_against_its_own_places() {
        SalesApi.awaitDepartments("production");
        Actor owner = Actor.sales();
        Response committed = owner.committed("1.00", "production", "production");
        String due = committed.path("commitments[0].dueAt");
        String day = due.substring(0, 10);
        tell("production", 2, NOTHING, "[{\"day\":\"%s\",\"type\":\"other\",\"commitments\":5}]".formatted(day));
        Map<String, Object> same = with(promise("production", 3), "dueAt", due);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ask(same).then().body("commitments[0].limitedBy", equalTo("capacity")));
        Map<String, Object> kept = with(same, "commitmentId", committed.path("commitments[0].commitmentId"));

        ask(kept, same).then().body("commitments.feasible", equalTo(List.of("yes", "no")));
        as("salesperson")
                .body(Map.<String, Object>of(
                        "propositionId", committed.path("propositionId"), "commitments", List.of(kept, same)))
                .post(PROPOSITIONS + "/feasibility")
                .then()
                .statusCode(200)
                .body("commitments.feasible", equalTo(List.of("yes", "yes")));
        as("salesperson")
                .body(Map.of("propositionId", UUID.randomUUID(), "commitments", List.of(kept)))
                .post(PROPOSITIONS + "/feasibility")
                .then()
                .statusCode(404);
    }

    @Test
    void only_sales_may_ask() {
        String body = "{\"commitments\":[]}";
        for (String path : List.of("/feasibility", "/" + UUID.randomUUID() + "/feasibility")) {
            as("logistics-desk").body(body).post(PROPOSITIONS + path).then().statusCode(403);
            given().contentType("application/json")
                    .body(body)
                    .post(PROPOSITIONS + path)
                    .then()
                    .statusCode(401);
        }
        as("web-shop")
                .body(asked(promise("anybody", 1)))
                .post(PROPOSITIONS + "/feasibility")
                .then()
                .statusCode(403);
        as("sales-manager")
                .body(asked(promise("anybody", 1)))
                .post(PROPOSITIONS + "/feasibility")
                .then()
                .statusCode(200);
        as("salesperson")
                .post(PROPOSITIONS + "/" + UUID.randomUUID() + "/feasibility")
                .then()
                .statusCode(404);
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_field_by_field() {
        ask().then().statusCode(422).body("violations.field.toString()", containsString("commitments"));
        ask(Map.of("department", "x"))
                .then()
                .statusCode(422)
                .body("violations.field.toString()", containsString("commitments[0].dueAt"));
        ask(with(promise("x", 1), "timeZone", "+02:00")).then().statusCode(422);
        ask(with(promise("x", 1), "type", "No Slug")).then().statusCode(422);
        ask(with(promise("x", 1), "dueAt", "+99999-01-01T00:00:00Z")).then().statusCode(422);
        ask(with(promise("x", 1), "dependsOn", List.of("7")))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("commitments[0].dependsOn"));
        ask(with(promise("x", 1), "dependsOn", List.of("1")), with(promise("x", 1), "dependsOn", List.of("0")))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("[0, 1] wait for each other"));
    }

    @Test
    void dependencies_are_positions_or_ids_of_the_list() {
        tell("joiners", 2, NOTHING, NOTHING);
        awaitAnswer("joiners", "yes");
        String id = UUID.randomUUID().toString();

        ask(
                        with(promise("joiners", 3), "dependsOn", List.of(id)),
                        with(promise("nobody", 3), "commitmentId", id),
                        with(promise("joiners", 3), "dependsOn", List.of("1")))
                .then()
                .statusCode(200)
                .body("commitments[0].limitedBy", equalTo("predecessor"))
                .body("commitments[1].feasible", equalTo("unknown"))
                .body("commitments[2].limitedBy", equalTo("predecessor"));
    }
}
