package org.kept.proposition.unblocking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

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
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.kept.proposition.Actor.money;

/** What a touch-point has promised in its own name when a department does not agree; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TouchPointsAreAnsweredForTest {
    private final Actor shop = Actor.touchPoint();
    private final Actor owner = Actor.sales();
    private final Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private final Actor operations = new Actor("operates-" + UUID.randomUUID(), "ops");
    private Response formed;
    private Response promised;
    private String commitment;

    @Inject
    InTransactions transactions;

    @BeforeEach
    void a_countered_promise_of_a_touch_point() {
        SalesApi.awaitDepartments("logistics");
        formed = form(List.of(shop.name()));
        formed.then().statusCode(201).body("touchPoints", equalTo(List.of(shop.name())));
        Response template = manager.asks().body(standard()).post("/api/propositions/templates");
        promised = shop.asks()
                .body(Map.of("accountId", "ANSWERED-" + UUID.randomUUID()))
                .post(template.header("Location") + "/commitments");
        promised.then().statusCode(201);
        commitment = promised.path("commitments[0].commitmentId");
        transactions.change(
                "update commitments set state = 'COUNTERED', counter_due_at = due_at + interval '2 days' where id = ?1",
                UUID.fromString(commitment));
    }

    @Test
    void it_agrees_to_the_date_that_a_department_offers_for_its_own_and_nobody_elses() {
        Map<String, Object> agreement = Map.of("customerAgreed", true, "reason", "asked at the counter");

        agree(Actor.touchPoint(), agreement).then().statusCode(403).body("detail", containsString(shop.name()));
        agree(owner, agreement).then().statusCode(403);
        String offered = shop.read(promised).path("commitments[0].counterDueAt");
        agree(shop, Map.of("customerAgreed", true, "dueAt", "2030-01-01T00:00:00Z"))
                .then()
                .statusCode(409)
                .body("type", containsString("other-date-offered"))
                .body("detail", containsString(offered));
        agree(shop, Map.of("customerAgreed", true, "dueAt", offered, "reason", "asked at the counter"))
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"));

        shop.read(promised).then().body("versionNumber", equalTo(2));
        owner.asks()
                .get(Actor.path(promised) + "/timeline")
                .then()
                .body("items.what[-1]", equalTo("counterAgreed"))
                .body("items.actor[-1]", equalTo(shop.name()));
    }

    @Test
    void what_has_promised_as_a_touch_point_becomes_nobodys_member_also_before_operations_have_named_it() {
        Actor unnamed = Actor.touchPoint();
        Response template = manager.asks().body(standard()).post("/api/propositions/templates");
        unnamed.asks()
                .body(Map.of("accountId", "ANSWERED-" + UUID.randomUUID()))
                .post(template.header("Location") + "/commitments")
                .then()
                .statusCode(201);

        new Actor("leads-" + UUID.randomUUID(), "sales-manager")
                .form(unnamed)
                .then()
                .statusCode(409)
                .body("type", containsString("sells-or-touch-point"))
                .body("detail", containsString(unnamed.name()));
        form(List.of(unnamed.name())).then().statusCode(201);
    }

    @Test
    void or_it_withdraws() {
        shop.asksOn(shop.read(promised))
                .body(Map.of("reason", "the customer does not want it later"))
                .post(Actor.path(promised) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", equalTo(List.of("cancellationRequested")));
    }

    @Test
    void what_hangs_of_it_is_seen_and_freed_by_those_who_answer_for_it() {
        blocked().body("items.size()", equalTo(0));
        transactions.change(
                "update proposition_timeline set at = at - interval '4 days' where proposition_id = ?1",
                UUID.fromString(promised.path("propositionId")));

        blocked()
                .body("items.what", equalTo(List.of("answerUnanswered")))
                .body("items[0].salesperson", equalTo(shop.name()))
                .body("items[0].waitsFor", equalTo(shop.name()));
        unblock(manager, Map.of("act", "insist", "commitmentId", commitment, "reason", "it was said so"))
                .then()
                .statusCode(200);
        unblock(
                        manager,
                        Map.of(
                                "act",
                                "handOver",
                                "propositionId",
                                promised.path("propositionId"),
                                "to",
                                owner.name(),
                                "reason",
                                "wants a person"))
                .then()
                .statusCode(200)
                .body("salesperson", equalTo(owner.name()));
    }

    @Test
    void nobody_who_does_not_answer_for_it_frees_anything_and_it_has_no_mandate_to_extend() {
        Actor stranger = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
        stranger.form(Actor.sales()).then().statusCode(201);
        Map<String, Object> insist = Map.of("act", "insist", "commitmentId", commitment, "reason", "now");

        unblock(stranger, insist).then().statusCode(403);
        Response changed =
                operations.asksOn(formed).body(team(owner, List.of())).put(formed.header("Location"));
        changed.then().statusCode(200).body("touchPoints", equalTo(List.of()));
        unblock(manager, insist).then().statusCode(403);
        manager.asksOn(changed)
                .body(team(owner, List.of(shop.name())))
                .put(formed.header("Location"))
                .then()
                .statusCode(403)
                .body("detail", containsString("Only operations"));
        unblock(manager, insist).then().statusCode(403);
    }

    @Test
    void a_manager_says_who_else_belongs_to_the_team_and_its_touch_points_stay() {
        Map<String, Object> unsaid = new HashMap<>(team(Actor.sales(), List.of()));
        unsaid.remove("touchPoints");

        manager.asksOn(formed)
                .body(unsaid)
                .put(formed.header("Location"))
                .then()
                .statusCode(200)
                .body("touchPoints", equalTo(List.of(shop.name())));
        manager.asks()
                .body(team(Actor.sales(), List.of("kiosk-" + UUID.randomUUID())))
                .post("/api/salespeople/teams")
                .then()
                .statusCode(403);
    }

    @Test
    void it_has_no_mandate_and_neither_sells_nor_is_in_two_teams() {
        unblock(
                        manager,
                        Map.of(
                                "act",
                                "extendMandate",
                                "propositionId",
                                promised.path("propositionId"),
                                "upTo",
                                money("300.00"),
                                "reason",
                                "now"))
                .then()
                .statusCode(403);
        manager.asks()
                .body(Map.of(
                        "openValue",
                        money("1.00"),
                        "valuePerProposition",
                        money("1.00"),
                        "reason",
                        "a mandate for a shop"))
                .post("/api/salespeople/" + shop.name() + "/mandate/grants")
                .then()
                .statusCode(403);
        form(List.of(shop.name())).then().statusCode(409).body("type", containsString("in-another-team"));
        form(List.of(owner.name())).then().statusCode(409).body("type", containsString("sells-or-touch-point"));
    }

    private Response form(List<String> touchPoints) {
        Actor member = formed == null ? owner : Actor.sales();
        return operations.asks().body(team(member, touchPoints)).post("/api/salespeople/teams");
    }

    private Map<String, Object> team(Actor member, List<String> touchPoints) {
        return Map.of(
                "name",
                "Team",
                "members",
                List.of(member.name()),
                "managers",
                List.of(manager.name()),
                "touchPoints",
                touchPoints);
    }

    private Response agree(Actor by, Map<String, Object> agreement) {
        return by.asks().body(agreement).post("/api/commitments/" + commitment + "/counter-agreement");
    }

    private ValidatableResponse blocked() {
        return manager.asks().get(formed.header("Location") + "/blocked").then().statusCode(200);
    }

    private Response unblock(Actor by, Map<String, Object> act) {
        return by.asks().body(act).post(formed.header("Location") + "/unblock");
    }

    private static Map<String, Object> standard() {
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
                List.of(Map.of(
                        "department", "logistics", "promise", "delivered", "dueAfter", "P3D", "timeZone", "UTC")));
    }
}
