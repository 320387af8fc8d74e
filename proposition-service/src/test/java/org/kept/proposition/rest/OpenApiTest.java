package org.kept.proposition.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The document says of each endpoint what it answers, and whom it refuses. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private Map<String, Map<String, Object>> paths;
    private Map<String, Map<String, Map<String, Object>>> schemas;

    @BeforeEach
    void the_document() {
        JsonPath document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        paths = document.get("paths");
        schemas = document.get("components.schemas");
    }

    @Test
    void each_answer_that_succeeds_has_a_schema_or_says_that_it_is_empty() {
        forEachOperation((name, operation) -> {
            Map<String, Map<String, Object>> answers = responses(operation);
            List<String> good = answers.keySet().stream()
                    .filter(code -> code.startsWith("2"))
                    .toList();
            assertEquals(1, good.size(), name + " succeeds in one way: " + answers.keySet());
            Map<String, Object> answer = answers.get(good.get(0));
            if (good.get(0).equals("204")) {
                assertTrue(String.valueOf(answer.get("description")).length() > "No Content".length(), name);
            } else {
                assertTrue(hasSchemas(answer), name + " shows what it answers: " + answer);
            }
        });
    }

    @Test
    void each_endpoint_says_whom_it_refuses() {
        forEachOperation((name, operation) -> {
            assertEquals(
                    "#/components/responses/Unauthorized",
                    responses(operation).get("401").get("$ref"),
                    name);
            Map<String, Object> forbidden = responses(operation).get("403");
            assertTrue(String.valueOf(forbidden.get("description")).startsWith("It is for the role `"), name);
            assertTrue(hasSchemas(forbidden), name);
            assertTrue(
                    responses(operation).containsKey("503"), name + " says what it answers while the database is away");
        });
    }

    @Test
    void what_an_endpoint_takes_shows_in_what_it_refuses() {
        forEachOperation((name, operation) -> {
            Set<String> codes = responses(operation).keySet();
            for (Map<String, Object> parameter : parameters(operation)) {
                if (parameter.get("in").equals("path")) {
                    assertTrue(codes.contains("404"), name);
                }
                if (parameter.get("name").equals("If-Match")) {
                    assertTrue(codes.contains("412"), name);
                    assertEquals(Boolean.TRUE.equals(parameter.get("required")), codes.contains("428"), name);
                }
                if (parameter.get("name").equals("Idempotency-Key")) {
                    assertTrue(codes.containsAll(Set.of("400", "409", "422")), name + codes);
                }
            }
        });
    }

    @Test
    void a_version_is_asked_for_on_propositions_and_may_be_left_out_on_commitments() {
        assertTrue(answersOf("/api/propositions/{id}/amendments").contains("428"));
        assertTrue(answersOf("/api/commitments/{id}/insistence").contains("412"));
        assertTrue(!answersOf("/api/commitments/{id}/insistence").contains("428"));
    }

    @Test
    void a_new_draft_shows_beside_what_it_says_why_it_cannot_be_committed_yet() {
        for (String path : List.of(
                "/api/propositions", "/api/propositions/{id}/copies", "/api/propositions/templates/{id}/drafts")) {
            Map<String, Object> created =
                    responses(operation(paths.get(path).get("post"))).get("201");
            assertTrue(String.valueOf(created).contains("#/components/schemas/DraftedResponse"), path + created);
        }
        Set<String> fields = schemas.get("DraftedResponse").get("properties").keySet();
        assertTrue(fields.containsAll(Set.of("cannotCommitYet", "propositionId", "state", "commitments")), "" + fields);
        assertFalse(fields.contains("proposition"), "as it is answered: " + fields);
    }

    private Set<String> answersOf(String path) {
        return responses(operation(paths.get(path).get("post"))).keySet();
    }

    private void forEachOperation(BiConsumer<String, Map<String, Object>> check) {
        List<String> looked = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method) && path.startsWith("/api/")) {
                looked.add(path);
                check.accept(method + " " + path, operation(operation));
            }
        }));
        assertTrue(looked.size() > 50, "all of them: " + looked.size());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> operation(Object operation) {
        return (Map<String, Object>) operation;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> responses(Map<String, Object> operation) {
        return (Map<String, Map<String, Object>>) operation.get("responses");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    }

    @SuppressWarnings("unchecked")
    private static boolean hasSchemas(Map<String, Object> answer) {
        Map<String, Map<String, Object>> content = (Map<String, Map<String, Object>>) answer.get("content");
        return content != null
                && !content.isEmpty()
                && content.values().stream()
                        .allMatch(media -> media.get("schema") instanceof Map<?, ?> schema && !schema.isEmpty());
    }
}
