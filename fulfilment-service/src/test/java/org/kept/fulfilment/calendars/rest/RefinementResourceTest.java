package org.kept.fulfilment.calendars.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class RefinementResourceTest {
    private static final String WHOLE = """
            {"workingHours":"Mon-Fri 08:00-12:00 13:00-17:00","timeZone":"Europe/Berlin",
             "holidays":{"country":"DE","region":"BE"},
             "closures":[{"from":"2027-08-02","to":"2027-08-13","why":"Works holidays"},{"from":"2027-12-24"}],
             "responseTime":"PT2H","leadTime":"PT20H","capacityPerDay":{"otherwise":5,"byType":{"delivery":9}},
             "people":[{"name":"Ada Frey","role":"lead","user":"refined-lead"},
              {"name":"Bo Lund","role":"lead","user":"fickle-lead"}],
             "escalation":[{"after":"PT1H","notify":["lead"]},{"after":"PT3H","notify":["Bo Lund","Ada Frey"]}]}""";

    @Inject
    Silence silence;

    @Test
    void a_refinement_goes_before_the_file_is_told_and_survives_a_new_declaration() {
        silence.declare("refined");

        int revision = put("refined", "\"0\"", WHOLE)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("responseTime", equalTo("PT2H"))
                .body("holidays.region", equalTo("BE"))
                .body("closures[0].why", equalTo("Works holidays"))
                .body("capacityPerDay.byType.delivery", equalTo(9))
                .body("escalation[1].notify", contains("Bo Lund", "Ada Frey"))
                .body("refinement.by", equalTo("refined-lead"))
                .extract()
                .path("revision");
        silence.declare("refined");

        as("salesperson")
                .get("/api/departments/refined")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body(
                        "workingHours",
                        equalTo(
                                "Mon 08:00-12:00 13:00-17:00; Tue 08:00-12:00 13:00-17:00;"
                                        + " Wed 08:00-12:00 13:00-17:00; Thu 08:00-12:00 13:00-17:00; Fri 08:00-12:00 13:00-17:00"))
                .body("closedDays", hasItem("2027-08-13"))
                .body("people[0].name", equalTo("Ada Frey"));
        as("web-shop").get("/api/departments/refined").then().body("people", equalTo(null));
        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            Received told = topic.await(
                    event -> event.key().equals("refined") && event.value().contains("PT2H"));
            Contract.of("fulfilment-service", "department-declared.v1").mustHoldFor(told.value());
            assertEquals(revision, Promises.revision(told));
        }
    }

    @Test
    void holidays_of_this_year_and_the_next_are_among_the_closed_days() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();

        as("salesperson")
                .get("/api/departments/logistics")
                .then()
                .body("closedDays", hasItem(year + "-12-25"))
                .body("closedDays", hasItem(year + 1 + "-12-25"))
                .body("holidays.region", equalTo("NW"));
    }

    @Test
    void what_is_taken_back_is_as_the_file_says_again() {
        silence.declare("fickle");
        put("fickle", "\"0\"", WHOLE).then().statusCode(200);

        given().header("Authorization", "Bearer " + Silence.lead("fickle"))
                .header("If-Match", "\"1\"")
                .delete("/api/departments/fickle/refinement")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("responseTime", equalTo("PT4H"))
                .body("closedDays", not(hasItem("2027-08-13")))
                .body("refinement", equalTo(null));
    }

    @Test
    void who_does_not_say_the_version_or_a_stale_one_or_is_not_asked_is_refused() {
        silence.declare("guarded");

        put("guarded", null, "{}").then().statusCode(428);
        put("guarded", "\"7\"", "{}").then().statusCode(412);
        as("logistics-desk")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/departments/guarded/refinement")
                .then()
                .statusCode(403);
        as("salesperson")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/departments/guarded/refinement")
                .then()
                .statusCode(403);
        as("operator")
                .header("If-Match", "\"0\"")
                .body("{\"responseTime\":\"PT1H\"}")
                .put("/api/departments/guarded/refinement")
                .then()
                .statusCode(200);
        as("operator")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/departments/nowhere/refinement")
                .then()
                .statusCode(404);
    }

    @Test
    void a_lead_refines_and_the_others_of_the_department_are_told_who_that_is() {
        silence.declare("led");

        given().header("Authorization", "Bearer " + Silence.desk("led"))
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put("/api/departments/led/refinement")
                .then()
                .statusCode(403)
                .body("detail", containsString("Lea Brandt <led-lead>"));
        put("led", "\"0\"", "{\"people\":[],\"escalation\":[]}").then().statusCode(200);
        put("led", "\"1\"", "{}").then().statusCode(403).body("detail", containsString("operations declare one"));
        as("operator")
                .header("If-Match", "\"1\"")
                .body("{\"people\":[{\"name\":\"led-lead\",\"role\":\"lead\"}],\"escalation\":[]}")
                .put("/api/departments/led/refinement")
                .then()
                .statusCode(200);
        put("led", "\"2\"", "{}").then().statusCode(200);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        silence.declare("broken");

        put("broken", "\"0\"", """
                {"workingHours":"always","timeZone":"+02:00","holidays":{"country":"XX"},
                 "closures":[{"from":"2027-08-13","to":"2027-08-02"}],"responseTime":"soon","leadTime":" ",
                 "capacityPerDay":{"otherwise":0},"people":[{"name":"Ada"}],
                 "escalation":[{"after":"PT2H","notify":["a"]},{"after":"PT1H","notify":["b"]}]}""")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "workingHours",
                                "timeZone",
                                "holidays",
                                "closures[0]",
                                "responseTime",
                                "leadTime",
                                "capacityPerDay",
                                "people[0]",
                                "escalation"));
        put("broken", "\"0\"", "{\"closures\":[{\"from\":\"tomorrow\"}]}")
                .then()
                .statusCode(400);
        put("broken", "\"0\"", "[]").then().statusCode(400);
    }

    @Test
    void a_ladder_names_people_of_the_department_and_who_stands_on_it_is_not_taken_away() {
        silence.declare("strange");

        put("strange", "\"0\"", "{\"escalation\":[{\"after\":\"PT0S\",\"notify\":[\"head\",\"Mara Lind\"]}]}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("escalation"))
                .body("violations[0].message", containsString("nobody bears 'Mara Lind'"))
                .body("violations[0].message", containsString("head: Jonas Weiss"));
        String withoutHead = "\"people\":[{\"name\":\"Lea Brandt\",\"role\":\"lead\",\"user\":\"strange-lead\"}]";
        put("strange", "\"0\"", "{" + withoutHead + "}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("people"))
                .body("violations[0].message", containsString("nobody bears 'head'"));
        put("strange", "\"0\"", "{" + withoutHead + ",\"escalation\":[]}")
                .then()
                .statusCode(200)
                .body("escalation[0].notify", contains("lead"));
    }

    @Test
    void a_day_that_is_closed_moves_the_deadline_of_what_waits_and_back() {
        silence.declare("moving");
        UUID task = Promises.taken("REF-1", "moving");
        Instant due = Silence.answerDueAt(task);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        put("moving", "\"0\"", """
                {"closures":[{"from":"%s","to":"%s","why":"Move"}]}""".formatted(today.minusDays(1), today.plusDays(9)))
                .then()
                .statusCode(200);
        Instant opens = today.plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant();

        Awaitility.await().atMost(Promises.PATIENCE).until(() -> opens.plus(Duration.ofHours(4))
                .equals(Silence.answerDueAt(task)));
        put("moving", "\"1\"", "{}").then().statusCode(200);
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> due.equals(Silence.answerDueAt(task)));
    }

    private static Response put(String department, String ifMatch, String body) {
        var request = given().header("Authorization", "Bearer " + Silence.lead(department))
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/departments/" + department + "/refinement");
    }
}
