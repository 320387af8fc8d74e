package org.kept.proposition.templates.rest;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.rest.Refusals;
import org.kept.proposition.templates.application.StandardPolicy;
import org.kept.proposition.templates.domain.Template;
import org.kept.proposition.templates.domain.TemplateRules;
import org.kept.proposition.templates.persistence.Templates;

/** Managers and operations write templates. What was made from one stays when it is rewritten or removed. */
@Path("/api/propositions/templates")
public class TemplateWritingResource {
    private final Templates templates;
    private final Known known;
    private final StandardPolicy policy;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Clock clock;
    private final Caller caller;

    TemplateWritingResource(
            Templates templates,
            Known known,
            StandardPolicy policy,
            Idempotency idempotency,
            Transactions transactions,
            Clock clock,
            Caller caller) {
        this.templates = templates;
        this.known = known;
        this.policy = policy;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SALES_MANAGER, Roles.OPS})
    @APIResponse(
            responseCode = "201",
            description = "The template; Location says where it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateResponse.class)))
    public Uni<Response> write(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid TemplateRequest request) {
        String by = caller.name();
        Template template = sound(request.toTemplate(UUID.randomUUID(), 1));
        return idempotency.once(key, "write a template", request, () -> templates
                .add(template, by, clock.instant())
                .map(added -> TemplateAnswers.created(template)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.OPS})
    @APIResponse(
            responseCode = "200",
            description = "The template; its version is the ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateResponse.class)))
    public Uni<Response> rewrite(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TemplateRequest request) {
        String by = caller.name();
        return transactions.runGuarded(() -> known.toChange(id, ifMatch).chain(found -> {
            Template template = sound(request.toTemplate(id, found.version() + 1));
            return templates.replace(template, by, clock.instant()).map(replaced -> TemplateAnswers.tagged(template));
        }));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.OPS})
    @APIResponse(responseCode = "204", description = "It is removed; what was made from it stays.")
    public Uni<Response> remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return transactions.runGuarded(() -> known.toChange(id, ifMatch)
                .chain(found -> templates.remove(id))
                .map(removed -> Response.noContent().build()));
    }

    private Template sound(Template template) {
        Refusals.unlessSound(TemplateRules.faults(template, clock.instant()));
        if (template.standard()) {
            policy.limit().refusal(template.value()).ifPresent(why -> {
                throw Problems.invalid("value", why);
            });
        }
        return template;
    }
}
