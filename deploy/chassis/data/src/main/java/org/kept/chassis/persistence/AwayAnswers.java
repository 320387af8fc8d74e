package org.kept.chassis.persistence;

import java.util.List;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the document what {@link AwayProblems} can answer to any request; what an endpoint says of its 503 stays. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AwayAnswers implements OASFilter {
    private static final String CODE = "503";
    private static final String COMPONENT = "DatabaseAway";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addResponse(COMPONENT, away());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(AwayAnswers::complete));
        }
    }

    private static void complete(Operation operation) {
        if (operation.getResponses() != null && operation.getResponses().getAPIResponse(CODE) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(CODE, OASFactory.createAPIResponse().ref("#/components/responses/" + COMPONENT));
        }
    }

    private static APIResponse away() {
        return OASFactory.createAPIResponse()
                .description(
                        "The database does not answer now. Whether a change was done is not known then: repeated after"
                                + " Retry-After with the same Idempotency-Key, it is done once and gives its answer.")
                .addHeader("Retry-After", retryAfter())
                .content(content());
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("In seconds.")
                .schema(OASFactory.createSchema().type(List.of(SchemaType.INTEGER)));
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(Map.of(
                                        "type",
                                        "urn:kept:problem:database-away",
                                        "title",
                                        "Not now, but soon.",
                                        "status",
                                        503,
                                        "detail",
                                        AwayProblems.detail("POST", true))));
    }
}
