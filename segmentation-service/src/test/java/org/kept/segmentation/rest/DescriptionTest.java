package org.kept.segmentation.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the OpenAPI document says of every operation, for whoever makes a client of it. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class DescriptionTest {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /** One that answers with a body, and what that body is. */
    @Test
    void every_operation_says_what_it_answers() {
        List<String> silent = new ArrayList<>();
        Map<String, Map<String, Object>> paths = document().getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method) && !hasSchema(operation)) {
                silent.add(method + " " + path);
            }
        }));

        assertTrue(paths.size() > 9, paths.keySet()::toString);
        assertEquals(List.of(), silent);
    }

    @Test
    void what_else_may_be_answered_is_said_where_it_occurs() {
        JsonPath document = document();

        for (String status : List.of("200", "202", "412", "428", "503")) {
            assertNotNull(response(document, "/api/segmentation/policy", "put", status), status);
        }
        for (String path : List.of(
                "/api/segmentation/accounts",
                "/api/segmentation/summary",
                "/api/segmentation/curve",
                "/api/segmentation/orders-too-late",
                "/api/segmentation/accounts/{accountId}/history",
                "/api/segmentation/changes")) {
            assertNotNull(response(document, path, "get", "503"), path);
        }
        assertNotNull(response(document, "/api/segmentation/previews", "post", "503"));
        assertNotNull(response(document, "/api/segmentation/fx-rates", "post", "503"));
        assertNotNull(response(document, "/api/segmentation/changes", "get", "410"));
    }

    @Test
    void the_ranked_list_is_a_list_of_ranked_accounts() {
        JsonPath document = document();

        assertEquals(
                "#/components/schemas/RankedAccountItem",
                document.getString("paths.'/api/segmentation/accounts'.get.responses.'200'.content.'application/json'"
                        + ".schema.properties.items.items.'$ref'"));
        assertNotNull(document.getMap("components.schemas.RankedAccountItem.properties.tier"));
    }

    private static Object response(JsonPath document, String path, String method, String status) {
        return document.get("paths.'%s'.%s.responses.'%s'".formatted(path, method, status));
    }

    private static boolean hasSchema(Object operation) {
        Map<?, ?> responses = (Map<?, ?>) ((Map<?, ?>) operation).get("responses");
        return responses.entrySet().stream()
                .filter(response -> response.getKey().toString().startsWith("2"))
                .map(response -> ((Map<?, ?>) response.getValue()).get("content"))
                .filter(Map.class::isInstance)
                .flatMap(content -> ((Map<?, ?>) content).values().stream())
                .anyMatch(media -> ((Map<?, ?>) media).get("schema") instanceof Map<?, ?> schema && !schema.isEmpty());
    }

    private static JsonPath document() {
        return RestAssured.given().get("/q/openapi?format=json").jsonPath();
    }
}
