package org.kept.proposition.feasibility.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;
import static org.kept.proposition.feasibility.rest.Asking.NOTHING;
import static org.kept.proposition.feasibility.rest.Asking.awaitAnswer;
import static org.kept.proposition.feasibility.rest.Asking.tell;

/** A touch-point wants to know what can be kept before it commits a standard proposition; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TouchPointsAskTest {
    @Test
    void a_touch_point_asks_before_it_commits_a_standard_proposition_and_of_its_own_afterwards() {
        SalesApi.awaitDepartments("marketing");
        tell("marketing", 2, NOTHING, NOTHING);
        awaitAnswer("marketing", "yes");
        Actor shop = Actor.touchPoint();
        String standard = template(true);
        shop.asks()
                .post(standard + "/feasibility")
                .then()
                .statusCode(200)
                .body("commitments", hasSize(1))
                .body("commitments[0].feasible", equalTo("yes"))
                .body("commitments[0].commitmentId", nullValue());
        shop.asks().post(template(false) + "/feasibility").then().statusCode(404);

        Response committed = shop.asks().body(Map.of("accountId", "ASK-2")).post(standard + "/commitments");

        String own = PROPOSITIONS + "/" + committed.path("propositionId") + "/feasibility";
        shop.asks().post(own).then().statusCode(200).body("commitments", hasSize(1));
        Actor.touchPoint().asks().post(own).then().statusCode(403);
    }

    private static String template(boolean standard) {
        Map<String, String> bouquet = Map.of(
                "department", "marketing", "promise", "a bouquet", "dueAfter", "P3D", "timeZone", "Europe/Berlin");
        Response written = as("sales-manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "name",
                        "flowers",
                        "statement",
                        "they smile",
                        "standard",
                        standard,
                        "value",
                        Actor.money("10.00"),
                        "commitments",
                        List.of(bouquet)))
                .post(PROPOSITIONS + "/templates");
        written.then().statusCode(201);
        return written.header("Location");
    }
}
