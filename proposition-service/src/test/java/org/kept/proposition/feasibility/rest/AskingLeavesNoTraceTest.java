package org.kept.proposition.feasibility.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;
import static org.kept.proposition.feasibility.rest.Asking.NOTHING;
import static org.kept.proposition.feasibility.rest.Asking.awaitAnswer;
import static org.kept.proposition.feasibility.rest.Asking.tell;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class AskingLeavesNoTraceTest {
    @Inject
    Footprint footprint;

    /** The service remembers a topic some seconds after the department was declared, whoever asks meanwhile. */
    @BeforeEach
    void a_department_and_its_topic_are_remembered() {
        SalesApi.awaitDepartments("logistics");
        Awaitility.await("its topic is remembered")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !footprint.now().get("department_topics").startsWith("0 rows"));
    }

    @Test
    void a_draft_and_what_is_committed_are_asked_about_and_no_row_of_any_table_is_written() {
        tell("logistics", 2, NOTHING, NOTHING);
        awaitAnswer("logistics", "yes");
        Response draft = SalesApi.draft("ASK-1", "logistics", "logistics");
        String id = draft.path("propositionId");
        Map<String, String> stored = footprint.whenCalm();

        Response answer = as("salesperson").post(PROPOSITIONS + "/" + id + "/feasibility");

        answer.then()
                .statusCode(200)
                .body("commitments", hasSize(2))
                .body("commitments.position", equalTo(List.of(0, 1)))
                .body("commitments.commitmentId", equalTo(draft.path("commitments.commitmentId")))
                .body("commitments.department", everyItem(equalTo("logistics")))
                .body("commitments[0].reason", containsString("says that it takes up to 16 h"));
        as("salesperson")
                .get(PROPOSITIONS + "/" + id)
                .then()
                .header("ETag", draft.header("ETag"))
                .body("state", equalTo("draft"));
        assertEquals(stored, footprint.now());

        SalesApi.commit(draft, UUID.randomUUID().toString()).then().statusCode(200);
        Map<String, String> committed = footprint.whenCalm();
        as("sales-manager")
                .post(PROPOSITIONS + "/" + id + "/feasibility")
                .then()
                .statusCode(200)
                .body("commitments", hasSize(2));
        assertEquals(committed, footprint.now());
    }

    @Test
    void a_list_of_promises_and_what_a_template_would_promise_are_asked_about_and_no_row_is_written() {
        tell("logistics", 3, NOTHING, NOTHING);
        awaitAnswer("logistics", "yes");
        String template = as("sales-manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "name",
                        "Asked about",
                        "statement",
                        "It is there",
                        "commitments",
                        List.of(Map.of(
                                "department",
                                "logistics",
                                "promise",
                                "there",
                                "dueAfter",
                                "P14D",
                                "timeZone",
                                "Europe/Berlin"))))
                .post(PROPOSITIONS + "/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("templateId");
        Map<String, String> stored = footprint.whenCalm();

        as("salesperson")
                .body(Map.of(
                        "accountId",
                        "ASK-2",
                        "commitments",
                        List.of(Map.of(
                                "department",
                                "logistics",
                                "promise",
                                "there",
                                "dueAt",
                                "2031-01-06T09:00:00Z",
                                "timeZone",
                                "UTC"))))
                .post(PROPOSITIONS + "/feasibility")
                .then()
                .statusCode(200)
                .body("commitments", hasSize(1));
        assertEquals(stored, footprint.now());
        as("salesperson")
                .post(PROPOSITIONS + "/templates/" + template + "/feasibility")
                .then()
                .statusCode(200)
                .body("commitments", hasSize(1));
        assertEquals(stored, footprint.now());
    }
}
