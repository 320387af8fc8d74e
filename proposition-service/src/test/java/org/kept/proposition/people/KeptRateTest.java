package org.kept.proposition.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class KeptRateTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Actor anna = Actor.sales();
    private final Actor north = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private final Actor south = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
    private final String path = "/api/salespeople/" + anna.name() + "/kept-rate";
    private Response team;

    @Inject
    InTransactions transactions;

    @BeforeEach
    void anna_is_in_the_team_of_north() {
        team = north.form(anna);
        team.then().statusCode(201);
    }

    @Test
    void a_kept_rate_has_its_numerator_and_denominator() {
        Settled settled = new Settled(transactions);
        settled.commitments(3, true, anna.name(), "A-1", "logistics", "delivery", 5);
        settled.commitments(1, false, anna.name(), "A-1", "logistics", "delivery", 2);
        settled.commitments(1, true, anna.name(), "A-2", "finance", "credit", 5);

        anna.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("total.kept", equalTo(4))
                .body("total.settled", equalTo(5))
                .body("total.rate", equalTo(0.8f))
                .body("groups.key", equalTo(List.of("logistics", "finance")))
                .body("groups[0].kept", equalTo(3))
                .body("groups[0].settled", equalTo(4));
        north.asks().get(path + "?by=type").then().body("groups.key", equalTo(List.of("delivery", "credit")));
        north.asks().get(path + "?by=account").then().body("groups.key", equalTo(List.of("A-1", "A-2")));
        north.asks()
                .get(path + "?from=" + TODAY)
                .then()
                .body("total.settled", equalTo(0))
                .body("groups", hasSize(0));
        north.asks().get(path + "?by=moon").then().statusCode(400);
        south.asks().get(path).then().statusCode(403);
    }

    @Test
    void what_somebody_promised_counts_for_them_whoever_owns_it_now() {
        Actor ben = Actor.sales();
        UUID broken = new Settled(transactions).one("IN_PROGRESS", false, anna.name(), "logistics", "delivery");
        transactions.change(
                "update propositions set salesperson = ?2 where id = (select proposition_id from commitments where id = ?1)",
                broken,
                ben.name());

        anna.asks().get(path).then().body("total.kept", equalTo(0)).body("total.settled", equalTo(1));
        ben.asks()
                .get("/api/salespeople/" + ben.name() + "/kept-rate")
                .then()
                .statusCode(200)
                .body("total.settled", equalTo(0));
    }

    @Test
    void the_whole_companys_kept_rate_is_told_by_department_type_and_account_and_people_to_those_who_lead() {
        String kind = "kind-" + UUID.randomUUID().toString().substring(0, 8);
        Settled settled = new Settled(transactions);
        settled.commitments(2, true, anna.name(), kind, kind, kind, 5);
        settled.commitments(1, false, "other-" + anna.name(), kind, kind, kind, 5);
        Actor operator = new Actor("operates-" + UUID.randomUUID(), "ops");
        String ofAll = "/api/commitments/kept-rates";
        String ofKind = "groups.find { it.key == '" + kind + "' }";

        for (String by : List.of("department", "type", "account")) {
            anna.asks()
                    .get(ofAll + "?by=" + by)
                    .then()
                    .statusCode(200)
                    .body(ofKind + ".kept", equalTo(2))
                    .body(ofKind + ".settled", equalTo(3))
                    .body("more", equalTo(false));
        }
        anna.asks()
                .get(ofAll + "?by=salesperson")
                .then()
                .statusCode(403)
                .body("detail", containsString("by=department"));
        for (Actor asker : List.of(north, operator)) {
            asker.asks()
                    .get(ofAll + "?by=salesperson")
                    .then()
                    .statusCode(200)
                    .body("groups.find { it.key == '" + anna.name() + "' }.kept", equalTo(2));
        }
        anna.asks().get(ofAll + "?accountId=" + kind).then().body("total.settled", equalTo(3));
        anna.asks()
                .get(ofAll + "?by=type&department=" + kind + "&type=" + kind)
                .then()
                .body("groups.key", equalTo(List.of(kind)))
                .body("total.kept", equalTo(2));
        anna.asks().get(ofAll + "?accountId=" + kind + "&type=other").then().body("total.settled", equalTo(0));
        anna.asks().get(path + "?accountId=" + kind).then().body("total.settled", equalTo(2));
        north.asks()
                .get(team.header("Location") + "/kept-rate?type=none")
                .then()
                .body("total.settled", equalTo(0));
        north.asks().get(ofAll + "?by=moon").then().statusCode(400);
        north.asks().get(ofAll + "?from=" + TODAY.plusYears(50)).then().body("total.settled", equalTo(0));
        Actor.touchPoint().asks().get(ofAll).then().statusCode(403);
    }

    @Test
    void a_teams_kept_rate_is_its_managers() {
        new Settled(transactions).commitments(1, true, anna.name(), "A-1", "logistics", "delivery", 5);
        String ofTeam = team.header("Location") + "/kept-rate";

        north.asks().get(ofTeam).then().statusCode(200).body("groups.key", equalTo(List.of(anna.name())));
        south.asks().get(ofTeam).then().statusCode(403);
    }

    @Test
    void what_is_broken_counts_whatever_its_state_and_what_was_cancelled_in_time_counts_nowhere() {
        Settled settled = new Settled(transactions);
        settled.one("COMPLETED", true, anna.name(), "logistics", "delivery");
        for (String state : List.of("ACCEPTED", "IN_PROGRESS", "PENDING_CANCELLATION", "CANCELLED", "FAILED")) {
            settled.one(state, false, anna.name(), "logistics", "delivery");
        }
        settled.one("CANCELLED", null, anna.name(), "logistics", "delivery");
        settled.one("ACCEPTED", null, anna.name(), "logistics", "delivery");

        anna.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("total.kept", equalTo(1))
                .body("total.settled", equalTo(6));
    }

    @Test
    void another_date_that_a_broken_promise_gets_does_not_move_it_out_of_the_rate() {
        UUID broken = new Settled(transactions).one("IN_PROGRESS", false, anna.name(), "logistics", "delivery");
        transactions.change(
                "update commitments set due_at = '2090-01-01T12:00:00Z', customer_due_at = due_at where id = ?1",
                broken);

        anna.asks().get(path + "?to=" + TODAY).then().statusCode(200).body("total.settled", equalTo(1));
    }
}
