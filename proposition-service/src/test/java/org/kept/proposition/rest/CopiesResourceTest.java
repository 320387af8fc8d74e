package org.kept.proposition.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.proposition.SalesApi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** What was promised once is drafted again; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class CopiesResourceTest {
    @Test
    void a_colleague_copies_a_proposition_for_another_account_and_later_dates() {
        Response original = original();
        String colleague = "Bearer " + Tokens.of("copying-colleague", Set.of("sales"), Map.of());

        Response copy = given().header("Authorization", colleague)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "COPY-2", "shiftDueBy", "PT48H"))
                .post(PROPOSITIONS + "/" + original.path("propositionId") + "/copies");

        copy.then()
                .statusCode(201)
                .body("accountId", equalTo("COPY-2"))
                .body("salesperson", equalTo("copying-colleague"))
                .body("state", equalTo("draft"))
                .body("statement", equalTo(original.<String>path("statement")))
                .body("commitments[1].dependsOn", equalTo(List.of(copy.<String>path("commitments[0].commitmentId"))));
        assertNotEquals(original.<String>path("commitments[0].commitmentId"), copy.path("commitments[0].commitmentId"));
        assertEquals(
                Instant.parse(original.path("commitments[0].dueAt")).plus(Duration.ofHours(48)),
                Instant.parse(copy.path("commitments[0].dueAt")));
        as("salesperson")
                .get(copy.header("Location") + "/timeline")
                .then()
                .body("items[0].why", equalTo("copied from " + original.path("propositionId")));
    }

    @Test
    void a_copy_is_made_once_a_key_and_what_is_no_shift_is_refused() {
        Response original = original();
        String key = UUID.randomUUID().toString();

        assertEquals(
                copy(original, key, Map.of("accountId", "COPY-3")).asString(),
                copy(original, key, Map.of("accountId", "COPY-3")).asString());
        for (String shift : List.of("soon", "P1000Y", "-P4000Y")) {
            copy(original, UUID.randomUUID().toString(), Map.of("accountId", "COPY-3", "shiftDueBy", shift))
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("shiftDueBy"));
        }
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "COPY-3"))
                .post(PROPOSITIONS + "/" + UUID.randomUUID() + "/copies")
                .then()
                .statusCode(404);
    }

    private static Response copy(Response original, String key, Map<String, String> body) {
        return as("salesperson")
                .header("Idempotency-Key", key)
                .body(body)
                .post(PROPOSITIONS + "/" + original.path("propositionId") + "/copies");
    }

    private static Response original() {
        Map<String, Object> draft = new HashMap<>(SalesApi.draftOf("COPY-1", "logistics"));
        Map<String, Object> first = new HashMap<>(((List<Map<String, Object>>) draft.get("commitments")).get(0));
        Map<String, Object> second = new HashMap<>(first);
        second.put("dependsOn", List.of(0));
        draft.put("commitments", List.of(first, second));
        return as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draft)
                .post(PROPOSITIONS);
    }
}
