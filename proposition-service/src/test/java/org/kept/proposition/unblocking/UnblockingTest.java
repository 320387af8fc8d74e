package org.kept.proposition.unblocking;

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

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kept.proposition.Actor.money;
import static org.kept.proposition.Actor.path;

/** What a manager sees hanging in a team, and frees; on the real parts. Days that pass are taken off what is stored. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class UnblockingTest {
    private final Actor owner = Actor.sales();
    private final Actor colleague = Actor.sales();
    private final Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private Response formed;

    @Inject
    InTransactions transactions;

    @BeforeEach
    void a_team() {
        SalesApi.awaitDepartments("logistics");
        formed = manager.form(owner, colleague);
        formed.then().statusCode(201);
        manager.grant(owner, "1000.00", "100.00");
    }

    @Test
    void a_silent_department_is_insisted_upon_in_the_managers_name() {
        Response committed = owner.committed("90.00", "logistics");
        String commitment = committed.path("commitments[0].commitmentId");
        blocked().body("items.size()", equalTo(0));
        daysPass(committed);

        blocked()
                .body("items.what", equalTo(List.of("departmentSilent")))
                .body("items[0].salesperson", equalTo(owner.name()))
                .body("items[0].waitsFor", equalTo("logistics"))
                .body("items[0].commitmentId", equalTo(commitment))
                .body(
                        "people.find { it.salesperson == '" + owner.name() + "' }.heldByWhatHangs.amount",
                        equalTo("90.00"));
        unblock(Map.of("act", "insist", "commitmentId", commitment, "reason", "the customer calls daily"))
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("revision", equalTo(2));

        blocked().body("items.size()", equalTo(0));
        owner.asks()
                .get(path(committed) + "/timeline")
                .then()
                .body("items.what[-1]", equalTo("insisted"))
                .body("items.actor[-1]", equalTo(manager.name()))
                .body("items.why[-1]", equalTo("the customer calls daily"));
        owner.read(committed).then().body("versionNumber", equalTo(1)).body("salesperson", equalTo(owner.name()));
        try (TopicReader topic = TopicReader.of("commitments.logistics.v1")) {
            var heard = topic.await(event -> event.type().equals("org.kept.commitment.insisted.v1")
                    && event.value().contains(commitment));
            Contract.of("proposition-service", "commitment-insisted.v1").mustHoldFor(heard.value());
        }
    }

    @Test
    void a_mandate_is_extended_for_one_proposition_and_no_other() {
        Response large = owner.draft("300.00", "logistics");
        Response another = owner.draft("300.00", "logistics");

        Response extended = unblock(Map.of(
                "act",
                "extendMandate",
                "propositionId",
                large.path("propositionId"),
                "upTo",
                money("300.00"),
                "reason",
                "while the others hang"));

        extended.then().statusCode(200).body("state", equalTo("draft"));
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate")
                .then()
                .body("extendedFor.propositionId", equalTo(List.of(large.<String>path("propositionId"))))
                .body("extendedFor[0].by", equalTo(manager.name()));
        owner.commit(extended).then().statusCode(200).body("state", equalTo("committed"));
        owner.commit(another).then().statusCode(200).body("state", equalTo("awaitingCoSignature"));
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate/entries?limit=1")
                .then()
                .body("items[0].kind", equalTo("signed-beyond"))
                .body("items[0].by", equalTo(manager.name()));
        owner.asks()
                .get(path(large) + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("drafted", "mandateExtended", "committed", "commitmentMade")));
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate")
                .then()
                .body("openValue.limit.amount", equalTo("1000.00"))
                .body("openValue.open.amount", equalTo("300.00"));
    }

    @Test
    void what_somebody_leaves_behind_is_handed_over_by_the_last_teams_manager() {
        Response committed = owner.committed("90.00", "logistics");
        manager.asksOn(formed)
                .body(Map.of("name", "Team", "members", List.of(colleague.name()), "managers", List.of(manager.name())))
                .put(formed.header("Location"))
                .then()
                .statusCode(200);

        blocked().body("items.what", equalTo(List.of("ownerGone")));
        unblock(Map.of(
                        "act",
                        "handOver",
                        "propositionId",
                        committed.path("propositionId"),
                        "to",
                        colleague.name(),
                        "reason",
                        "has left"))
                .then()
                .statusCode(200)
                .body("salesperson", equalTo(colleague.name()));

        blocked().body("items.size()", equalTo(0));
        colleague
                .asks()
                .get(path(committed) + "/timeline")
                .then()
                .body("items.what", hasItem("handedOver"))
                .body("items.actor[-1]", equalTo(manager.name()));
    }

    @Test
    void what_waits_for_a_signature_is_named_with_those_who_sign() {
        Response waiting = owner.commit(owner.draft("300.00", "logistics"));
        daysPass(waiting);

        blocked()
                .body("items.what", equalTo(List.of("awaitsCoSignature")))
                .body("items[0].waitsFor", equalTo(manager.name()))
                .body("items[0].wouldFree", containsString("/co-signature"));
    }

    @Test
    void nobody_else_looks_or_frees_and_each_act_says_what_it_needs() {
        Response committed = owner.committed("90.00", "logistics");
        Actor stranger = Actor.managerOf(Actor.sales());
        Map<String, Object> insist =
                Map.of("act", "insist", "commitmentId", committed.path("commitments[0].commitmentId"), "reason", "now");

        stranger.asks().get(formed.header("Location") + "/blocked").then().statusCode(403);
        stranger.asks()
                .body(insist)
                .post(formed.header("Location") + "/unblock")
                .then()
                .statusCode(403);
        owner.asks()
                .body(insist)
                .post(formed.header("Location") + "/unblock")
                .then()
                .statusCode(403);
        unblock(Map.of("act", "insist", "reason", "now"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("commitmentId"));
        unblock(Map.of("act", "rewrite", "reason", "now")).then().statusCode(422);
        unblock(Map.of(
                        "act", "extendMandate",
                        "propositionId", committed.path("propositionId"),
                        "upTo", money("300.00"),
                        "until", "2099-01-01T00:00:00Z",
                        "reason", "now"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("until"));
    }

    private ValidatableResponse blocked() {
        return manager.asks().get(formed.header("Location") + "/blocked").then().statusCode(200);
    }

    private Response unblock(Map<String, Object> act) {
        return manager.asks().body(act).post(formed.header("Location") + "/unblock");
    }

    private void daysPass(Response proposition) {
        UUID id = UUID.fromString(proposition.path("propositionId"));
        transactions.change(
                "update proposition_timeline set at = at - interval '4 days' where proposition_id = ?1", id);
        transactions.change("update propositions set changed_at = changed_at - interval '4 days' where id = ?1", id);
    }
}
