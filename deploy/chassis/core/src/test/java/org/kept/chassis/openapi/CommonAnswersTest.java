package org.kept.chassis.openapi;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommonAnswersTest {
    private final Operation operation = OASFactory.createOperation();

    @Test
    void an_endpoint_with_roles_refuses_strangers_and_names_whom_it_is_for() {
        operation.addSecurityRequirement(
                OASFactory.createSecurityRequirement().addScheme("oidc", List.of("sales", "ops")));

        assertEquals(Set.of("401", "403"), codes());
        assertEquals(
                "It is for the role `sales` or `ops`; or it is somebody else's to do.",
                answer("403").getDescription());
        assertTrue(answer("403").getContent().hasMediaType("application/problem+json"));
    }

    @Test
    void what_an_endpoint_takes_is_what_it_can_refuse() {
        operation.setRequestBody(OASFactory.createRequestBody());
        header("Idempotency-Key", null);
        header("If-Match", null);
        operation.addParameter(OASFactory.createParameter().name("id").in(Parameter.In.PATH));

        assertEquals(Set.of("400", "404", "409", "412", "422", "428"), codes());
        assertTrue(operation.getParameters().get(0).getRequired());
        assertTrue(operation.getParameters().get(1).getRequired());
    }

    @Test
    void a_version_that_may_be_left_out_is_not_asked_for() {
        header("If-Match", "Optional: the proposition's ETag.");

        assertEquals(Set.of("412"), codes());
    }

    @Test
    void what_an_endpoint_says_of_itself_stays_and_what_the_framework_says_does_not() {
        operation.setRequestBody(OASFactory.createRequestBody());
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse("400", OASFactory.createAPIResponse().description("Bad Request"))
                .addAPIResponse("422", OASFactory.createAPIResponse().description("Two dates cross."))
                .addAPIResponse("204", OASFactory.createAPIResponse().description("Done.")));

        assertEquals(Set.of("204", "400", "422"), codes());
        assertEquals("#/components/responses/Malformed", answer("400").getRef());
        assertEquals("Two dates cross.", answer("422").getDescription());
        assertTrue(answer("422").getContent().hasMediaType("application/problem+json"));
        assertEquals(null, answer("204").getContent());
    }

    @Test
    void each_refusal_is_written_once_with_an_example() {
        OpenAPI document = filtered();

        for (Refusal refusal : Refusal.values()) {
            APIResponse component = document.getComponents().getResponses().get(refusal.component());
            Object example = component
                    .getContent()
                    .getMediaType("application/problem+json")
                    .getExample();
            assertTrue(example.toString().contains("status=" + refusal.status), example::toString);
        }
    }

    private void header(String name, String description) {
        operation.addParameter(
                OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description));
    }

    private Set<String> codes() {
        filtered();
        return operation.getResponses().getAPIResponses().keySet();
    }

    private APIResponse answer(String code) {
        return operation.getResponses().getAPIResponse(code);
    }

    private OpenAPI filtered() {
        OpenAPI document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/api/things", OASFactory.createPathItem().POST(operation)));
        new CommonAnswers().filterOpenAPI(document);
        return document;
    }
}
