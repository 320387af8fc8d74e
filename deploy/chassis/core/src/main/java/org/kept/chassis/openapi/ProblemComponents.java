package org.kept.chassis.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A problem detail and each refusal, written once and referred to from everywhere. */
final class ProblemComponents {
    private static final String SCHEMA = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private ProblemComponents() {}

    static void addTo(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema(SCHEMA, problem());
        for (Refusal refusal : Refusal.values()) {
            components.addResponse(
                    refusal.component(),
                    OASFactory.createAPIResponse()
                            .description(refusal.description)
                            .content(content(refusal)));
        }
        document.setComponents(components);
    }

    static APIResponse referenceTo(Refusal refusal) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + refusal.component());
    }

    /** @param refusal null for one that has no example here */
    static Content content(Refusal refusal) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA));
        return OASFactory.createContent()
                .addMediaType(MEDIA_TYPE, refusal == null ? media : media.example(refusal.example()));
    }

    private static Schema problem() {
        return of(SchemaType.OBJECT, "Problem details (RFC 9457): what was refused, and what would make it pass.")
                .addProperty("type", of(SchemaType.STRING, "A urn:kept:problem:… that programs may switch on."))
                .addProperty("title", of(SchemaType.STRING, "In words, the same for each of this type."))
                .addProperty("status", of(SchemaType.INTEGER, "The HTTP status."))
                .addProperty("detail", of(SchemaType.STRING, "This case, and what would make it pass."))
                .addProperty("instance", of(SchemaType.STRING, "The path that was asked."))
                .addProperty(
                        "violations",
                        of(SchemaType.ARRAY, "Each field that does not hold; of 422.")
                                .items(violation()))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return of(SchemaType.OBJECT, "What is wrong with a field.")
                .addProperty("field", of(SchemaType.STRING, "Its path, such as commitments[0].dueAt."))
                .addProperty("message", of(SchemaType.STRING, "What it must be."));
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }
}
