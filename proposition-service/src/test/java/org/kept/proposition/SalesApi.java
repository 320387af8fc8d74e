package org.kept.proposition;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;

/** What a salesperson's tool does with the service, for the tests. */
public final class SalesApi {
    public static final String PROPOSITIONS = "/api/propositions";

    private SalesApi() {}

    public static RequestSpecification as(String user) {
        return given().header("Authorization", Tokens.bearer(user)).contentType("application/json");
    }

    public static Map<String, Object> draftOf(String account, String... departments) {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(3).toString();
        List<Map<String, String>> promises = List.of(departments).stream()
                .map(department -> Map.of(
                        "department", department, "promise", "something", "dueAt", due, "timeZone", "Europe/Berlin"))
                .toList();
        return Map.of(
                "accountId",
                account,
                "statement",
                "It will be so",
                "value",
                Actor.money("1.00"),
                "commitments",
                promises);
    }

    /** @return the answer to a successful draft */
    public static Response draft(String account, String... departments) {
        Response drafted = as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draftOf(account, departments))
                .post(PROPOSITIONS);
        drafted.then().statusCode(201);
        return drafted;
    }

    public static Response commit(Response draft, String idempotencyKey) {
        return as("salesperson")
                .header("Idempotency-Key", idempotencyKey)
                .header("If-Match", draft.header("ETag"))
                .post(PROPOSITIONS + "/" + draft.path("propositionId") + "/commit");
    }

    /** Declares departments as fulfilment does, and waits until promises to them are taken. */
    public static void awaitDepartments(String... departments) {
        try (var writer = org.kept.embedded.testing.TopicWriter.open()) {
            writer.account("PROBE");
            for (String department : departments) {
                writer.event(
                        "department-capabilities.v1",
                        department,
                        "org.kept.department.declared.v1",
                        "{\"departmentId\":\"%s\",\"name\":\"%s\",\"timeZone\":\"UTC\",\"responseTime\":\"PT4H\",\"revision\":1}"
                                .formatted(department, department));
            }
        }
        Response probe = draft("PROBE", departments);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> commit(probe, UUID.randomUUID().toString()).statusCode() == 200);
    }
}
