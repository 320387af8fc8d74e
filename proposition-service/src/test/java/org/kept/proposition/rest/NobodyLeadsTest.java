package org.kept.proposition.rest;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.proposition.Actor.path;

/** Who sells before anybody has formed a team. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class NobodyLeadsTest {
    private static final String BEYOND_THE_START = "2000000.00";

    private final Actor alone = Actor.sales();
    private Response waiting;

    @BeforeEach
    void a_proposition_that_awaits_a_signature() {
        SalesApi.awaitDepartments("logistics");
        waiting = alone.commit(alone.draft(BEYOND_THE_START, "logistics"));
        waiting.then().statusCode(200).body("state", equalTo("awaitingCoSignature"));
    }

    @Test
    void who_asks_for_a_signature_that_nobody_can_give_is_told_what_would_change_that() {
        waiting.then().body("cannotBeSignedYet", containsString("POST /api/salespeople/teams"));
        Actor manager = Actor.managerOf(Actor.sales());

        sign(manager)
                .then()
                .statusCode(403)
                .body("detail", containsString("Who is in no team gets one by POST /api/salespeople/teams"));
    }

    @Test
    void once_there_is_a_team_its_manager_signs() {
        Actor manager = Actor.managerOf(alone);

        sign(manager).then().statusCode(200).body("state", equalTo("committed"));
        alone.commit(alone.draft(BEYOND_THE_START, "logistics"))
                .then()
                .body("state", equalTo("awaitingCoSignature"))
                .body("cannotBeSignedYet", nullValue());
    }

    private Response sign(Actor manager) {
        return manager.asksOn(waiting)
                .body(Map.of("decision", "sign", "reason", "it is worth it"))
                .post(path(waiting) + "/co-signature");
    }
}
