package org.kept.chassis.persistence;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AwayAnswersTest {
    private final Operation operation = OASFactory.createOperation().responses(OASFactory.createAPIResponses());

    @Test
    void each_endpoint_can_find_the_database_away() {
        assertEquals("#/components/responses/DatabaseAway", filtered().getRef());
    }

    @Test
    void what_an_endpoint_says_of_its_503_stays() {
        operation
                .getResponses()
                .addAPIResponse("503", OASFactory.createAPIResponse().description("Too many."));

        assertEquals("Too many.", filtered().getDescription());
    }

    private APIResponse filtered() {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/api/things", OASFactory.createPathItem().POST(operation)));
        new AwayAnswers().filterOpenAPI(document);
        assertTrue(document.getComponents()
                .getResponses()
                .get("DatabaseAway")
                .getHeaders()
                .containsKey("Retry-After"));
        return operation.getResponses().getAPIResponse("503");
    }
}
