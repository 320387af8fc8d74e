package org.kept.proposition.rest;

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

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.SalesApi.PROPOSITIONS;

/** A manager sees what waits for a signature the moment it does, and a draft goes when its owner wants; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class AwaitedSignaturesTest {
    private static final String WAITING = PROPOSITIONS + "?awaitingCoSignature=true&team=";

    private final Actor anna = Actor.sales();
    private final Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private Response team;

    @BeforeEach
    void anna_may_promise_a_little() {
        SalesApi.awaitDepartments("logistics");
        team = manager.form(anna);
        manager.grant(anna, "100.00", "50.00");
    }

    @Test
    void what_waits_is_listed_at_once_with_since_when_and_why() {
        Response whole = anna.commit(anna.draft("60.00", "logistics"));
        whole.then().body("state", equalTo("awaitingCoSignature"));
        Response committed = anna.committed("10.00", "logistics");
        anna.asksOn(committed)
                .body(Actor.worth(committed, "70.00"))
                .post(Actor.path(committed) + "/amendments")
                .then()
                .statusCode(200);
        anna.draft("1.00", "logistics");

        waiting("mine")
                .body(
                        "items.propositionId",
                        containsInAnyOrder(
                                whole.<String>path("propositionId"), committed.<String>path("propositionId")))
                .body("items.coSignature.since", hasItem(notNullValue()))
                .body("items.coSignature.excesses.flatten().limit", hasItem("valuePerProposition"))
                .body("items.coSignature.excesses.flatten().asked", hasItem("70.00 EUR"))
                .body("items.coSignature.excesses", hasSize(2));
        waiting(team.path("id")).body("items", hasSize(2));
        for (Response one : List.of(whole, committed)) {
            anna.read(one)
                    .then()
                    .body("coSignature.since", notNullValue())
                    .body("coSignature.excesses.limit", hasItem("valuePerProposition"));
        }
        String csv = manager.asks().accept("text/csv").get(WAITING + "mine").asString();
        assertTrue(csv.lines().findFirst().orElseThrow().endsWith(",coSignatureSince,coSignatureExcesses"), csv);
        assertTrue(csv.contains("valuePerProposition: 70.00 EUR beyond 50.00 EUR"), csv);
        manager.asks()
                .get(PROPOSITIONS + "?awaitingCoSignature=false&team=mine")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("draft"))
                .body("items[0].coSignature", nullValue());
    }

    @Test
    void of_other_teams_nothing_is_mine_and_what_is_no_team_is_said() {
        anna.commit(anna.draft("60.00", "logistics"));
        Actor elsewhere = Actor.managerOf(Actor.sales());

        elsewhere.asks().get(WAITING + "mine").then().statusCode(200).body("items", equalTo(List.of()));
        manager.asks().get(WAITING + "north").then().statusCode(400);
        manager.asks()
                .get("/api/commitments?awaitingCoSignature=true&team=mine")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void a_draft_is_deleted_by_its_owner_alone_and_is_gone_then() {
        Response draft = anna.draft("1.00", "logistics");

        anna.asks().delete(Actor.path(draft)).then().statusCode(428);
        anna.asks()
                .header("If-Match", "\"77\"")
                .delete(Actor.path(draft))
                .then()
                .statusCode(412);
        Actor.sales().asksOn(draft).delete(Actor.path(draft)).then().statusCode(403);
        manager.asksOn(draft).delete(Actor.path(draft)).then().statusCode(403);
        anna.read(draft).then().statusCode(200).body("commitments", hasSize(1));

        anna.asksOn(draft).delete(Actor.path(draft)).then().statusCode(204);

        anna.read(draft).then().statusCode(404);
        anna.asksOn(draft).delete(Actor.path(draft)).then().statusCode(404);
        anna.asks()
                .get("/api/commitments/" + draft.path("commitments[0].commitmentId"))
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_ever_given_a_word_to_is_not_deleted() {
        Response waiting = anna.commit(anna.draft("60.00", "logistics"));
        Response committed = anna.committed("10.00", "logistics");

        for (Response one : List.of(waiting, committed)) {
            anna.asksOn(one)
                    .delete(Actor.path(one))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:kept:problem:not-a-draft"));
            anna.read(one).then().statusCode(200);
        }
    }

    @Test
    void a_draft_whose_timeline_tells_of_others_is_not_deleted() {
        Response recalled = anna.commit(anna.draft("60.00", "logistics"));
        anna.asksOn(recalled).post(Actor.path(recalled) + "/recall").then().statusCode(200);
        Response declined = anna.commit(anna.draft("60.00", "logistics"));
        manager.asksOn(declined)
                .body(Map.of("decision", "decline", "reason", "too much"))
                .post(Actor.path(declined) + "/co-signature")
                .then()
                .statusCode(200);
        Actor ben = Actor.sales();
        Actor.managerOf(ben);
        Response handedOver = anna.draft("1.00", "logistics");
        anna.asksOn(handedOver)
                .body(Map.of("to", ben.name(), "reason", "on leave"))
                .post(Actor.path(handedOver) + "/handover")
                .then()
                .statusCode(200);

        assertKept(anna, recalled, "coSignatureRequested");
        assertKept(anna, declined, "coSignatureRequested");
        assertKept(ben, handedOver, anna.name());
    }

    private static void assertKept(Actor owner, Response draft, String because) {
        Response now = owner.read(draft);
        now.then().body("state", equalTo("draft"));
        owner.asksOn(now)
                .delete(Actor.path(draft))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:draft-with-a-history"))
                .body("detail", containsString(because));
        owner.read(draft).then().statusCode(200);
    }

    @Test
    void a_draft_that_only_its_owner_has_written_is_deleted_however_often() {
        Response draft = anna.draft("1.00", "logistics");
        Response rewritten = anna.asksOn(draft).body(Actor.worth(draft, "2.00")).put(Actor.path(draft));
        rewritten.then().statusCode(200);

        anna.asksOn(rewritten).delete(Actor.path(draft)).then().statusCode(204);
    }

    private ValidatableResponse waiting(String of) {
        return manager.asks().get(WAITING + of).then().statusCode(200);
    }
}
