package org.kept.proposition.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.kept.proposition.SalesApi.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class PeopleTest {
    private static final String PEOPLE = "/api/salespeople";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String anna = "salesperson-anna-" + suffix;
    private final String bert = "salesperson-bert-" + suffix;
    private final String north = "sales-manager-north-" + suffix;
    private final String south = "sales-manager-south-" + suffix;
    private Response team;

    @BeforeEach
    void anna_is_in_the_team_of_north() {
        team = form("operator", List.of(anna), List.of(north));
        team.then().statusCode(201);
    }

    @Test
    void a_team_is_formed_changed_and_read() {
        String path = team.header("Location");
        as(north)
                .header("If-Match", team.header("ETag"))
                .body(Map.of("name", "North", "members", List.of(anna, bert), "managers", List.of(north)))
                .put(path)
                .then()
                .statusCode(200)
                .body("members", equalTo(List.of(anna, bert)));
        as(north)
                .header("If-Match", team.header("ETag"))
                .body(Map.of("name", "North", "members", List.of(), "managers", List.of(north)))
                .put(path)
                .then()
                .statusCode(412);
        as(bert).get(path).then().statusCode(200).body("managers", equalTo(List.of(north)));
        as(anna).get(PEOPLE + "/" + bert).then().statusCode(200).body("teamName", equalTo("North"));
        as(anna).get(PEOPLE + "?limit=500").then().statusCode(200).body("items.name", hasItems(anna, bert));
    }

    @Test
    void nobody_takes_people_from_another_team_or_leads_themselves() {
        form(south, List.of(anna), List.of(south))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:in-another-team"));
        form(south, List.of(bert), List.of(north)).then().statusCode(403);
        form("operator", List.of(south), List.of(south)).then().statusCode(422);
        as(south)
                .header("If-Match", "*")
                .body(Map.of("name", "Mine", "members", List.of(anna), "managers", List.of(south)))
                .put(team.header("Location"))
                .then()
                .statusCode(403);
        as(anna).header("Idempotency-Key", key())
                .body(Map.of())
                .post(PEOPLE + "/teams")
                .then()
                .statusCode(403);
    }

    @Test
    void a_mandate_explains_who_granted_what_why_and_what_would_widen_it() {
        as(anna).get(mandate()).then().statusCode(200).body("because", hasSize(0));

        grant(
                        north,
                        Map.of(
                                "openValue", money("5000.00"),
                                "valuePerProposition", money("1000.00"),
                                "departments", List.of("logistics"),
                                "tiers", List.of("KEY"),
                                "reason", "Knows the north"))
                .then()
                .statusCode(201);

        as(anna).get(mandate())
                .then()
                .statusCode(200)
                .body("openValue.limit.amount", equalTo("5000.00"))
                .body("openValue.free.amount", equalTo("5000.00"))
                .body("valuePerProposition.amount", equalTo("1000.00"))
                .body("departments.names", equalTo(List.of("logistics")))
                .body("because[0].by", equalTo(north))
                .body("because[0].why", equalTo("Knows the north"))
                .body("widensNext", hasItem(startsWith("A certified training in contract-law: 1000000.00 EUR")));
        as(north)
                .get(mandate() + "/entries?limit=1")
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("granted")))
                .body("items[0].seq", equalTo(2))
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
    }

    @Test
    void a_grant_is_the_teams_managers_and_has_one_effect() {
        Map<String, Object> grant = Map.of("openValue", money("7000.00"), "reason", "r");
        grant(south, grant).then().statusCode(403);
        grant(anna, grant).then().statusCode(403);
        as(north).body(grant).post(mandate() + "/grants").then().statusCode(400);
        String key = key();
        String first = grant(north, grant, key).then().statusCode(201).extract().asString();
        grant(north, grant, key).then().statusCode(201).body(equalTo(first));
        grant(north, Map.of("openValue", money("1.00"), "reason", "r"), key)
                .then()
                .statusCode(422);
        as(anna).get(mandate() + "/entries").then().body("items", hasSize(2));
        as(bert).get(mandate()).then().statusCode(403);
        as(south).get(mandate()).then().statusCode(403);
        as(south).get(mandate() + "/entries").then().statusCode(403);
    }

    @Test
    void a_grant_that_cannot_be_read_says_why() {
        grant(north, Map.of("reason", "r")).then().statusCode(422);
        grant(north, Map.of("openValue", money("1.234"), "reason", "r")).then().statusCode(422);
        grant(north, Map.of("openValue", money("-1.00"), "reason", "r")).then().statusCode(422);
        grant(north, Map.of("openValue", money("1.00"))).then().statusCode(422);
        grant(north, Map.of("openValue", Map.of("amount", "1.00", "currency", "USD"), "reason", "r"))
                .then()
                .statusCode(422);
        grant(
                        north,
                        Map.of(
                                "openValue", Map.of("amount", "1.00", "currency", "USD"),
                                "valuePerProposition", Map.of("amount", "1.00", "currency", "USD"),
                                "reason", "r"))
                .then()
                .statusCode(201)
                .body("openValue.limit.currency", equalTo("USD"));
    }

    @Test
    void a_certified_training_widens_the_mandate_at_once_and_counts_once() {
        certify(north, TODAY, TODAY.plusDays(20)).then().statusCode(201);
        certify(north, TODAY, TODAY.plusDays(10)).then().statusCode(201);
        certify(south, TODAY, TODAY.plusDays(20)).then().statusCode(403);

        as(anna).get(mandate())
                .then()
                .body("openValue.limit.amount", equalTo("11000000.00"))
                .body("valuePerProposition.amount", equalTo("1250000.00"))
                .body("because.what", equalTo(List.of("widened", "granted")))
                .body("because[0].why", equalTo("Certified training in contract-law"))
                .body("widensNext", not(hasItem(startsWith("A certified training in contract-law"))));
        as(anna).get(PEOPLE + "/" + anna + "/trainings").then().body("items", hasSize(2));
        as(north)
                .get(PEOPLE + "/trainings/expiring?withinDays=30")
                .then()
                .statusCode(200)
                .body("items.expiresOn", equalTo(List.of(TODAY.plusDays(20).toString())));
        as(south).get(PEOPLE + "/trainings/expiring").then().body("items", hasSize(0));
    }

    @Test
    void other_roles_have_no_business_here() {
        for (String user : List.of("web-shop", "order-system", "logistics-desk")) {
            as(user).get(mandate()).then().statusCode(403);
            as(user).get(PEOPLE).then().statusCode(403);
            as(user).get(PEOPLE + "/" + anna + "/coaching").then().statusCode(403);
        }
    }

    private Response form(String user, List<String> members, List<String> managers) {
        return as(user).header("Idempotency-Key", key())
                .body(Map.of("name", "North", "members", members, "managers", managers))
                .post(PEOPLE + "/teams");
    }

    private Response grant(String user, Map<String, Object> grant) {
        return grant(user, grant, key());
    }

    private Response grant(String user, Map<String, Object> grant, String key) {
        return as(user).header("Idempotency-Key", key).body(grant).post(mandate() + "/grants");
    }

    private Response certify(String user, LocalDate from, LocalDate until) {
        return as(user).header("Idempotency-Key", key())
                .body(Map.of("topic", "contract-law", "certifiedOn", from.toString(), "expiresOn", until.toString()))
                .post(PEOPLE + "/" + anna + "/trainings");
    }

    private String mandate() {
        return PEOPLE + "/" + anna + "/mandate";
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
