package org.kept.proposition.rest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kept.proposition.SalesApi.PROPOSITIONS;

/** What passed its date without the customer having it: where sales finds that, and what it counts for. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class BrokenPromisesTest {
    private static final String COMMITMENTS = "/api/commitments";
    private static final String BROKEN = "\"overdue\":true,\"kept\":false";

    private final String account = "BROKEN-" + UUID.randomUUID();
    private final Actor anna = Actor.sales();

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics", "finance");
    }

    @Test
    void what_is_broken_is_found_and_what_is_not_is_found_without_it() {
        Response late = committed(promise("logistics"), promise("finance"));
        Response calm = committed(promise("finance"));

        report(late, "accepted", 1, BROKEN);

        await(PROPOSITIONS + "?broken=true", "items.propositionId", List.of(late.<String>path("propositionId")));
        await(PROPOSITIONS + "?broken=false", "items.propositionId", List.of(calm.<String>path("propositionId")));
        await(PROPOSITIONS + "?broken=true&department=finance", "items.propositionId", List.of());
        await(PROPOSITIONS + "?broken=true&atRisk=false", "items.propositionId", List.of());
        await(COMMITMENTS + "?broken=true&atRisk=true", "items.commitmentId", List.of(idOf(late)));
        anna.asks()
                .get(COMMITMENTS + "?broken=false&accountId=" + account)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.broken", equalTo(List.of(false, false)));
    }

    @Test
    void what_is_neither_broken_nor_not_is_a_400_that_says_what_would_be() {
        for (String list : List.of(PROPOSITIONS, COMMITMENTS)) {
            anna.asks()
                    .get(list + "?broken=maybe")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("broken is true or false"));
        }
    }

    @Test
    void what_is_broken_counts_while_it_is_open_and_after_it_was_called_off() {
        Response late = committed(promise("logistics"));
        Response inTime = committed(promise("logistics"));
        String rate = "/api/salespeople/" + anna.name() + "/kept-rate";

        report(late, "accepted", 1, BROKEN);
        await(COMMITMENTS + "?broken=true", "items.state", List.of("accepted"));
        anna.asks().get(rate).then().body("total.kept", equalTo(0)).body("total.settled", equalTo(1));

        callOff(late);
        report(late, "cancelled", 2, "\"overdue\":false");
        callOff(inTime);
        report(inTime, "cancelled", 1, "\"overdue\":false");

        await(COMMITMENTS + "?state=cancelled&broken=false", "items.commitmentId", List.of(idOf(inTime)));
        await(COMMITMENTS + "?state=cancelled&broken=true", "items.commitmentId", List.of(idOf(late)));
        anna.asks().get(rate).then().body("total.kept", equalTo(0)).body("total.settled", equalTo(1));
    }

    @Test
    void a_broken_promise_shows_what_else_the_customer_waits_for() {
        Map<String, Object> second = promise("finance");
        second.put("dependsOn", List.of(0));
        Response late = committed(promise("logistics"), second, promise("finance"));
        Response other = committed(promise("finance"));
        report(late, "inProgress", 1, BROKEN);
        await(COMMITMENTS + "?broken=true", "items.commitmentId", List.of(idOf(late)));

        anna.asks()
                .get(COMMITMENTS + "/" + idOf(late) + "/blast-radius")
                .then()
                .statusCode(200)
                .body("commitment.broken", equalTo(true))
                .body("touched.because", equalTo(List.of("dependsOn", "sameProposition", "sameAccount")))
                .body("touched[2].commitmentId", equalTo(idOf(other)))
                .body("more", equalTo(false));
    }

    /** Of this test's account. */
    private void await(String query, String path, Object value) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> anna.asks()
                .get(query + "&accountId=" + account)
                .then()
                .statusCode(200)
                .body(path, equalTo(value)));
    }

    @SafeVarargs
    private Response committed(Map<String, Object>... promises) {
        Response drafted = anna.asks()
                .body(Map.of(
                        "accountId",
                        account,
                        "statement",
                        "It will be so",
                        "value",
                        Map.of("amount", "1.00", "currency", "EUR"),
                        "commitments",
                        List.of(promises)))
                .post(PROPOSITIONS);
        drafted.then().statusCode(201);
        Response committed = anna.commit(drafted);
        committed.then().statusCode(200);
        return committed;
    }

    private static Map<String, Object> promise(String department) {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(3).toString();
        return new HashMap<>(
                Map.of("department", department, "promise", "something", "dueAt", due, "timeZone", "Europe/Berlin"));
    }

    private void callOff(Response committed) {
        anna.asksOn(anna.read(committed))
                .body(Map.of("reason", "The customer does not want it any more"))
                .post(Actor.path(committed) + "/withdrawal")
                .then()
                .statusCode(200);
    }

    /** Of its first commitment. */
    private void report(Response committed, String state, long revision, String outcome) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event("fulfilment.v1", account, "org.kept.commitment.progressed.v1", """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"any","state":"%s",
                     "revision":%d,"changedAt":"2027-01-04T09:00:00Z","dueAt":"2027-01-05T09:00:00Z",%s}""".formatted(
                            idOf(committed), committed.path("propositionId"), account, state, revision, outcome));
        }
    }

    private static String idOf(Response proposition) {
        return proposition.path("commitments[0].commitmentId");
    }
}
