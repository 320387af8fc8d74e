package org.kept.proposition.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.proposition.SalesApi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.kept.proposition.SalesApi.PROPOSITIONS;

/** From a proposition that a commit beyond the mandate has left waiting, which the database is told directly here. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class CoSignaturesResourceTest {
    private static final String OWNER = "asks-for-a-signature";

    @Inject
    Pool database;

    @BeforeEach
    void departmentsAndATeam() {
        SalesApi.awaitDepartments("logistics");
        Map<String, Object> team =
                Map.of("name", "Signing", "members", List.of(OWNER), "managers", List.of("sales-manager"));
        sending("sales-manager", "sales-manager", null, team).post("/api/salespeople/teams");
    }

    @Test
    void a_signature_commits_it() {
        Response waiting = waiting("SIGN-1");

        decide(waiting, Map.of("decision", "sign"))
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("versionNumber", equalTo(1))
                .body("commitments[0].state", equalTo("committed"));

        timelineOf(waiting)
                .body("items.what[-3]", equalTo("coSigned"))
                .body("items.actor[-3]", equalTo("sales-manager"));
    }

    @Test
    void declining_takes_a_reason_and_gives_the_draft_back() {
        Response waiting = waiting("SIGN-2");

        decide(waiting, Map.of("decision", "decline")).then().statusCode(422);
        decide(waiting, Map.of("decision", "decline", "reason", "not this quarter"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));

        timelineOf(waiting).body("items.why[-1]", equalTo("not this quarter"));
    }

    @Test
    void while_it_waits_its_owner_recalls_it_and_does_nothing_else() {
        Response waiting = waiting("SIGN-3");
        String path = PROPOSITIONS + "/" + waiting.path("propositionId");

        sending(OWNER, "sales", waiting, Map.of())
                .post(path + "/commit")
                .then()
                .statusCode(409)
                .body("detail", containsString("recall"));
        sending(OWNER, "sales", waiting, Map.of("reason", "a slip"))
                .post(path + "/recall")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));
        decide(waiting, Map.of("decision", "sign")).then().statusCode(412);
    }

    private Response waiting(String account) {
        Response drafted = sending(OWNER, "sales", null, SalesApi.draftOf(account, "logistics"))
                .post(PROPOSITIONS);
        drafted.then().statusCode(201);
        database.preparedQuery("update propositions set state = 'AWAITING_CO_SIGNATURE' where id = $1")
                .execute(Tuple.of(UUID.fromString(drafted.path("propositionId"))))
                .await()
                .indefinitely();
        return drafted;
    }

    private static Response decide(Response waiting, Map<String, String> decision) {
        return sending("sales-manager", "sales-manager", waiting, decision)
                .post(PROPOSITIONS + "/" + waiting.path("propositionId") + "/co-signature");
    }

    private static io.restassured.response.ValidatableResponse timelineOf(Response proposition) {
        return SalesApi.as("sales-manager")
                .get(PROPOSITIONS + "/" + proposition.path("propositionId") + "/timeline")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification sending(
            String user, String role, Response seen, Object body) {
        var request = given().header("Authorization", "Bearer " + Tokens.of(user, Set.of(role), Map.of()))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        return seen == null ? request : request.header("If-Match", seen.header("ETag"));
    }
}
