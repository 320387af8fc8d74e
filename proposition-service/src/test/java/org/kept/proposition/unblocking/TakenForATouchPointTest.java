package org.kept.proposition.unblocking;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.kept.proposition.Actor.money;

/** Somebody who sells of whom nothing but standard propositions was known when the database learnt of touch-points. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TakenForATouchPointTest {
    @Inject
    InTransactions database;

    @Test
    void who_sells_is_known_as_that_by_the_next_standard_proposition() {
        SalesApi.awaitDepartments("logistics");
        Actor seller = Actor.sales();
        Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
        database.change("insert into touch_points (name, since) values (?1, now())", seller.name());
        manager.form(seller)
                .then()
                .statusCode(409)
                .body("type", containsString("sells-or-touch-point"))
                .body("detail", containsString("by committing the next one"));

        Response template = manager.asks().body(standard()).post("/api/propositions/templates");
        seller.asks()
                .body(Map.of("accountId", "TAKEN-" + UUID.randomUUID()))
                .post(template.header("Location") + "/commitments")
                .then()
                .statusCode(201);

        manager.form(seller).then().statusCode(201);
    }

    private static Map<String, Object> standard() {
        Map<String, Object> promise = Map.of(
                "department", "logistics", "promise", "delivered", "dueAfter", "P3D", "timeZone", "Europe/Berlin");
        return Map.of(
                "name",
                "starter",
                "statement",
                "You can start",
                "standard",
                true,
                "value",
                money("120.00"),
                "commitments",
                List.of(promise));
    }
}
