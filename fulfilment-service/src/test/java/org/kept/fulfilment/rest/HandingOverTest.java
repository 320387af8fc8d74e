package org.kept.fulfilment.rest;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;
import org.kept.fulfilment.reports.Reports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class HandingOverTest {
    @Inject
    Silence silence;

    @Test
    void work_goes_to_declared_people_by_the_name_of_their_token() {
        UUID task = Promises.taken("HAND-1", "logistics");

        handOver("logistics-desk", task, "Anna Schulz").then().statusCode(200).body("assignee", equalTo("a.schulz"));
        handOver("logistics-desk", task, "a.schulz").then().statusCode(409);
        handOver("logistics-desk", task, "driver")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("to"))
                .body("violations[0].message", containsString("driver: Anna Schulz <a.schulz>"));
        Promises.read(task).then().body("assignee", equalTo("a.schulz"));
    }

    @Test
    void a_report_that_hands_over_to_a_stranger_comes_back_in_the_same_words() {
        UUID task = Promises.taken("HAND-2", "logistics");

        Reports.say(
                "logistics", "HAND-2", task, "hand-over", ",\"to\":\"Mara Lind\",\"reason\":{\"text\":\"On leave\"}");

        try (TopicReader topic = TopicReader.of("department-report-rejections.logistics.v1")) {
            Received rejected = topic.await(event -> Promises.tells(event, task));
            assertTrue(rejected.value().contains("must be one of the department's people"), rejected.value());
        }
    }

    @Test
    void a_department_that_has_declared_nobody_hands_over_to_whom_it_likes() {
        silence.declare("nameless");
        as("operator")
                .header("If-Match", "\"0\"")
                .body("{\"people\":[],\"escalation\":[]}")
                .put("/api/departments/nameless/refinement")
                .then()
                .statusCode(200);
        UUID task = Promises.taken("HAND-3", "nameless");
        String longest = "x".repeat(255);

        Silence.deskStep("nameless", task, "hand-over", body(longest))
                .then()
                .statusCode(200)
                .body("assignee", equalTo(longest));
        Silence.deskStep("nameless", task, "hand-over", body(longest + "x"))
                .then()
                .statusCode(422);
    }

    private static Response handOver(String desk, UUID task, String to) {
        return Promises.step(desk, task, "hand-over", body(to));
    }

    private static String body(String to) {
        return "{\"to\":\"" + to + "\",\"reason\":\"On leave\"}";
    }
}
