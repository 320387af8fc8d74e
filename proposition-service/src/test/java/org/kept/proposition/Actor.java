package org.kept.proposition;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;

/** Somebody with one role, under a name that no other test uses. */
public record Actor(String name, String role) {
    private static final String PROPOSITIONS = SalesApi.PROPOSITIONS;

    public static Actor sales() {
        return new Actor("sells-" + UUID.randomUUID(), "sales");
    }

    public static Actor touchPoint() {
        return new Actor("shop-" + UUID.randomUUID(), "touch-point");
    }

    /** With a team of their own. */
    public static Actor managerOf(Actor... members) {
        Actor manager = new Actor("leads-" + UUID.randomUUID(), "sales-manager");
        manager.form(members).then().statusCode(201);
        return manager;
    }

    public Response form(Actor... members) {
        List<String> names = List.of(members).stream().map(Actor::name).toList();
        return asks().body(Map.of("name", "Team", "members", names, "managers", List.of(name)))
                .post("/api/salespeople/teams");
    }

    /** With a new key. */
    public RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + Tokens.of(name, Set.of(role), Map.of()))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Meaning the version that was seen. */
    public RequestSpecification asksOn(Response seen) {
        return asks().header("If-Match", seen.header("ETag"));
    }

    public Response read(Response proposition) {
        return asks().get(path(proposition));
    }

    public Response draft(String amount, String... departments) {
        Response drafted = asks().body(terms(amount, departments)).post(PROPOSITIONS);
        drafted.then().statusCode(201);
        return drafted;
    }

    public Response commit(Response drafted) {
        return asksOn(drafted).post(path(drafted) + "/commit");
    }

    public Response committed(String amount, String... departments) {
        Response committed = commit(draft(amount, departments));
        committed.then().statusCode(200);
        return committed;
    }

    /** Grants somebody so much open value, and half of it for one proposition. */
    public void grant(Actor salesperson, String openValue, String perProposition) {
        asks().body(Map.of(
                        "openValue", money(openValue),
                        "valuePerProposition", money(perProposition),
                        "reason", "for this test"))
                .post("/api/salespeople/" + salesperson.name() + "/mandate/grants")
                .then()
                .statusCode(201);
    }

    /** What was promised, with another value. */
    public static Map<String, Object> worth(Response proposition, String amount) {
        List<Map<String, Object>> kept = proposition.<List<Map<String, Object>>>path("commitments").stream()
                .map(Actor::asWritten)
                .toList();
        return new HashMap<>(
                Map.of("statement", proposition.path("statement"), "value", money(amount), "commitments", kept));
    }

    private static Map<String, Object> asWritten(Map<String, Object> read) {
        Map<String, Object> promise = new HashMap<>();
        for (String field : List.of(
                "commitmentId",
                "department",
                "promise",
                "type",
                "quantity",
                "dueAt",
                "timeZone",
                "dependsOn",
                "pointOfNoReturn")) {
            promise.put(field, read.get(field));
        }
        return promise;
    }

    private static Map<String, Object> terms(String amount, String... departments) {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(3).toString();
        List<Map<String, String>> promises = List.of(departments).stream()
                .map(department -> Map.of(
                        "department", department, "promise", "something", "dueAt", due, "timeZone", "Europe/Berlin"))
                .toList();
        return Map.of(
                "accountId",
                "ACTED-" + UUID.randomUUID(),
                "statement",
                "It will be so",
                "value",
                money(amount),
                "commitments",
                promises);
    }

    public static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    public static String path(Response proposition) {
        return PROPOSITIONS + "/" + proposition.path("propositionId");
    }
}
