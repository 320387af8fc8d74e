package org.kept.proposition.rest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.DraftingPropositions;
import org.kept.proposition.templates.rest.Known;

/** A salesperson drafts from a template: the draft is like any other from then on. */
@Path("/api/propositions/templates/{id}/drafts")
public class TemplateDraftsResource {
    private final Known known;
    private final DraftingPropositions drafting;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Caller caller;

    TemplateDraftsResource(
            Known known, DraftingPropositions drafting, Idempotency idempotency, Clock clock, Caller caller) {
        this.known = known;
        this.drafting = drafting;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES)
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location says where it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftedResponse.class)))
    public Uni<Response> draft(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid TemplateDraftRequest request) {
        String salesperson = caller.name();
        return idempotency.once(key, "draft from " + id, request, () -> known.toUse(id, false)
                .chain(template -> drafting.draft(
                        request.accountId(),
                        salesperson,
                        request.termsOf(template, clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        "from template '" + template.name() + "'"))
                .map(Answers::drafted));
    }
}
