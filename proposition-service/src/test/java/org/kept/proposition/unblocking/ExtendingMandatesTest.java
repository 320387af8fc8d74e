package org.kept.proposition.unblocking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kept.proposition.Actor.money;

/** How far a manager's extension of a mandate goes, and how long it holds; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ExtendingMandatesTest {
    private final Actor owner = Actor.sales();
    private final Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private final Actor successor = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private Response formed;

    @BeforeEach
    void a_team() {
        SalesApi.awaitDepartments("logistics");
        formed = manager.form(owner);
        formed.then().statusCode(201);
    }

    @Test
    void it_stands_in_the_ledger_with_its_reason_when_it_is_given() {
        manager.grant(owner, "1000.00", "100.00");

        extend(manager, owner.draft("300.00", "logistics"), Map.of()).then().statusCode(200);

        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate/entries?limit=1")
                .then()
                .body("items[0].kind", equalTo("extended"))
                .body("items[0].by", equalTo(manager.name()))
                .body("items[0].openChange.amount", equalTo("0.00"))
                .body("items[0].why", containsString("up to 300.00 EUR beyond openValue, valuePerProposition"))
                .body("items[0].why", endsWith("while the others hang"));
        mandate()
                .body("extendedFor[0].lifts", equalTo(List.of("openValue", "valuePerProposition")))
                .body("extendedFor[0].why", equalTo("while the others hang"))
                .body("extendedFor[0].holds", equalTo(true));
    }

    @Test
    void it_holds_no_longer_than_its_giver_leads_and_whoever_leads_then_gives_it_anew() {
        manager.grant(owner, "1000.00", "100.00");
        Response draft = owner.draft("300.00", "logistics");
        Response another = owner.draft("300.00", "logistics");
        Response extended = extend(manager, draft, Map.of());
        extend(manager, another, Map.of()).then().statusCode(200);
        leadsFromNowOn(successor);

        mandate()
                .body("extendedFor.holds", equalTo(List.of(false, false)))
                .body("extendedFor[0].wouldHold", containsString("extends it anew"));
        owner.commit(extended).then().statusCode(200).body("state", equalTo("awaitingCoSignature"));
        extend(manager, another, Map.of()).then().statusCode(403);
        Response anew = extend(successor, another, Map.of());
        anew.then().statusCode(200);
        owner.commit(anew).then().statusCode(200).body("state", equalTo("committed"));
    }

    @Test
    void a_limit_that_it_does_not_name_holds() {
        manager.asks()
                .body(Map.of(
                        "openValue", money("1000.00"),
                        "valuePerProposition", money("100.00"),
                        "departments", List.of("finance"),
                        "reason", "for this test"))
                .post("/api/salespeople/" + owner.name() + "/mandate/grants")
                .then()
                .statusCode(201);
        Response byValue = extend(manager, owner.draft("300.00", "logistics"), Map.of());
        Response byDepartmentToo = extend(
                manager,
                owner.draft("300.00", "logistics"),
                Map.of("lifts", List.of("openValue", "valuePerProposition", "department")));

        owner.commit(byValue).then().statusCode(200).body("state", equalTo("awaitingCoSignature"));
        owner.commit(byDepartmentToo).then().statusCode(200).body("state", equalTo("committed"));
        extend(manager, owner.draft("1.00", "logistics"), Map.of("lifts", List.of("everything")))
                .then()
                .statusCode(422);
    }

    private ValidatableResponse mandate() {
        return owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate")
                .then()
                .statusCode(200);
    }

    private Response extend(Actor by, Response proposition, Map<String, Object> more) {
        Map<String, Object> act = new HashMap<>(Map.of(
                "act",
                "extendMandate",
                "propositionId",
                proposition.path("propositionId"),
                "upTo",
                money("300.00"),
                "reason",
                "while the others hang"));
        act.putAll(more);
        return by.asks().body(act).post(formed.header("Location") + "/unblock");
    }

    private void leadsFromNowOn(Actor other) {
        manager.asksOn(formed)
                .body(Map.of("name", "Team", "members", List.of(owner.name()), "managers", List.of(other.name())))
                .put(formed.header("Location"))
                .then()
                .statusCode(200);
    }
}
