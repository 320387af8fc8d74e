package org.kept.proposition.people;

import java.util.List;
import java.util.Map;
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

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class CoachingTest {
    private final Actor anna = Actor.sales();
    private final Actor bert = Actor.sales();
    private final String department = "assembly-" + UUID.randomUUID();
    private final String path = "/api/salespeople/" + anna.name() + "/coaching";
    private Actor north;

    @Inject
    InTransactions transactions;

    @BeforeEach
    void anna_is_in_the_team_of_north() {
        north = Actor.managerOf(anna);
    }

    @Test
    void what_breaks_is_shown_to_the_person_first() {
        Settled settled = new Settled(transactions);
        settled.commitments(4, false, anna.name(), "A-1", department, "delivery", 2);
        settled.commitments(1, true, anna.name(), "A-1", department, "delivery", 2);
        settled.commitments(5, true, bert.name(), "B-1", department, "delivery", 8);

        north.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("withheld", equalTo(1));
        anna.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("withheld", equalTo(0))
                .body("findings[0].department", equalTo(department))
                .body("findings[0].kept", equalTo(1))
                .body("findings[0].settled", equalTo(5))
                .body("findings[0].similarKept.cases", equalTo(6))
                .body("findings[0].differently[0]", startsWith("They were given longer: 8.0 days"))
                .body("findings[0].differently[1]", startsWith("They promised less at once"));
        assertManagerSees(1);
        bert.asks().get(path).then().statusCode(403);
    }

    @Test
    void time_is_counted_from_when_that_promise_was_made_to_what_the_customer_was_told() {
        Settled settled = new Settled(transactions);
        settled.commitments(3, false, anna.name(), "A-1", department, "delivery", 62);
        settled.commitments(2, false, anna.name(), "A-1", department, "delivery", 2);
        transactions.change(
                "update commitments set made_at = customer_due_at - interval '2 days' where department = ?1",
                department);
        settled.commitments(5, true, bert.name(), "B-1", department, "delivery", 8);
        transactions.change(
                "update commitments set customer_due_at = due_at - interval '3 days' where department = ?1 and kept",
                department);

        anna.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("findings[0].broken.leadTimeHours", equalTo(48f))
                .body("findings[0].differently[0]", startsWith("They were given longer: 5.0 days"));
    }

    @Test
    void what_breaks_again_is_the_persons_first_again() {
        broken(10, 5);
        anna.asks().get(path).then().statusCode(200).body("findings", hasSize(1));
        assertManagerSees(1);

        broken(0, 1);

        assertManagerSees(0);
        anna.asks().get(path).then().body("findings[0].settled", equalTo(6));
        assertManagerSees(1);
    }

    @Test
    void what_the_person_never_looks_at_is_shown_to_the_manager_two_weeks_after_its_first_break() {
        broken(15, 5);
        broken(1, 1);

        assertManagerSees(1);
    }

    @Test
    void the_two_weeks_do_not_begin_before_there_is_enough_to_be_seen() {
        broken(100, 4);
        broken(3, 1);

        assertManagerSees(0);
    }

    @Test
    void a_managers_look_begins_nothing() {
        broken(3, 5);

        assertManagerSees(0);

        assertEquals(
                0, transactions.number("select count(*) from coaching_findings where salesperson = ?1", anna.name()));
    }

    @Test
    void what_is_broken_and_still_open_is_worth_a_talk() {
        Settled settled = new Settled(transactions);
        for (int i = 0; i < 5; i++) {
            settled.one("IN_PROGRESS", false, anna.name(), department, "delivery");
        }

        anna.asks().get(path).then().statusCode(200).body("findings[0].broken.cases", equalTo(5));
    }

    @Test
    void a_coaching_session_is_between_the_person_and_the_managers() {
        Actor south = Actor.managerOf(bert);
        String sessions = "/api/salespeople/" + anna.name() + "/coaching-sessions";
        Map<String, Object> session = Map.of("topic", "Dates", "agreement", "Ask first", "followUpOn", "2027-01-15");
        south.asks().body(session).post(sessions).then().statusCode(403);
        Response held = north.asks().body(session).post(sessions);
        held.then().statusCode(201);
        String notes = sessions + "/" + held.path("id") + "/notes";
        anna.asks().body(Map.of("text", "I did")).post(notes).then().statusCode(201);
        bert.asks().body(Map.of("text", "me too")).post(notes).then().statusCode(403);

        north.asks()
                .get(sessions)
                .then()
                .statusCode(200)
                .body("items[0].followUpOn", equalTo("2027-01-15"))
                .body("items[0].notes.text", equalTo(List.of("I did")));
        anna.asks().get(sessions).then().statusCode(200).body("items", hasSize(1));
        bert.asks().get(sessions).then().statusCode(403);
    }

    private void broken(int daysAgo, int count) {
        new Settled(transactions, daysAgo).commitments(count, false, anna.name(), "A-1", department, "delivery", 2);
    }

    /** What is not seen is withheld. */
    private void assertManagerSees(int findings) {
        north.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("findings", hasSize(findings))
                .body("withheld", equalTo(1 - findings));
    }
}
