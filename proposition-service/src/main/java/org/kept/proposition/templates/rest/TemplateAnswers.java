package org.kept.proposition.templates.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.rest.EntityTags;
import org.kept.proposition.templates.domain.Template;

/** A template as an answer, with its ETag. */
final class TemplateAnswers {
    private TemplateAnswers() {}

    static Response tagged(Template template) {
        return Response.ok(TemplateResponse.of(template))
                .header(HttpHeaders.ETAG, EntityTags.of(template.version()))
                .build();
    }

    static Answer created(Template template) {
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                TemplateResponse.of(template),
                "/api/propositions/templates/" + template.id(),
                EntityTags.of(template.version()));
    }
}
