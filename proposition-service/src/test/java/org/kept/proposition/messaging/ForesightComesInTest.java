package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ForesightComesInTest {
    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics");
    }

    @Test
    void a_promise_in_danger_is_at_risk_with_its_reason_and_stays_so_while_work_goes_on() {
        Response committed = committed("AHEAD-1");

        foresee(committed, "high", 2);
        foresee(committed, "none", 1);
        progress(committed, "accepted", 2);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(committed).then().body("commitments[0].state", equalTo("accepted")));
        read(committed)
                .then()
                .body("commitments[0].atRisk", equalTo(true))
                .body("commitments[0].jeopardy.level", equalTo("high"))
                .body("commitments[0].jeopardy.reason", containsString("usually needs"))
                .body("commitments[0].jeopardy.expectedAt", equalTo("2027-01-06T09:00:00Z"));
        SalesApi.as("salesperson")
                .get("/api/commitments?atRisk=true&accountId=AHEAD-1")
                .then()
                .statusCode(200)
                .body("items.commitmentId", hasItem((String) committed.path("commitments[0].commitmentId")));

        foresee(committed, "none", 3);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(committed).then().body("commitments[0].atRisk", equalTo(false)));
    }

    @Test
    void the_producers_examples_are_understood() throws Exception {
        ObjectMapper json = new ObjectMapper()
                .findAndRegisterModules()
                .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (String example : Contract.of("fulfilment-service", "commitment-jeopardy-changed.v1")
                .examples()
                .values()) {
            assertNotNull(
                    json.readValue(example, CommitmentJeopardyChanged.class).toForesight());
        }
    }

    private static Response committed(String account) {
        Response committed = SalesApi.commit(
                SalesApi.draft(account, "logistics"), UUID.randomUUID().toString());
        committed.then().statusCode(200);
        return committed;
    }

    private static void foresee(Response proposition, String level, long revision) {
        write(proposition, CommitmentJeopardyChanged.TYPE, revision, """
                "change":"raised","level":"%s","score":0.8,"reason":"The department logistics usually needs 30 h",
                "since":"2027-01-04T09:00:00Z","customerDueAt":"2027-01-05T09:00:00Z","expectedAt":"2027-01-06T09:00:00Z",
                "assessedAt":"2027-01-04T09:00:00Z\"""".formatted(level));
    }

    private static void progress(Response proposition, String state, long revision) {
        write(proposition, PROGRESSED, revision, """
                "state":"%s","changedAt":"2027-01-04T09:00:00Z","dueAt":"2027-01-05T09:00:00Z","overdue":false""".formatted(state));
    }

    private static void write(Response proposition, String type, long revision, String more) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event("fulfilment.v1", proposition.path("accountId"), type, """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"logistics","revision":%d,%s}""".formatted(
                            proposition.<String>path("commitments[0].commitmentId"),
                            proposition.path("propositionId"),
                            proposition.path("accountId"),
                            revision,
                            more));
        }
    }

    private static Response read(Response proposition) {
        return SalesApi.as("salesperson").get(SalesApi.PROPOSITIONS + "/" + proposition.path("propositionId"));
    }
}
