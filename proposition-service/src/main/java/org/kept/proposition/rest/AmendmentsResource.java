package org.kept.proposition.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.kept.proposition.application.AmendingPropositions;
import org.kept.proposition.domain.Terms;

/**
 * The owner makes the next version of what is committed; the answer says for each commitment what came of it. A touch-point
 * does so with its own standard propositions, within what the template said.
 */
@Path("/api/propositions/{id}/amendments")
public class AmendmentsResource {
    private final Deeds deeds;
    private final AmendingPropositions amending;
    private final Caller caller;

    AmendmentsResource(Deeds deeds, AmendingPropositions amending, Caller caller) {
        this.deeds = deeds;
        this.amending = amending;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SALES, Roles.TOUCH_POINT})
    @APIResponse(
            responseCode = "200",
            description = "The proposition as it stands then, and what came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedResponse.class)))
    public Uni<Response> amend(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AmendmentRequest request) {
        String owner = caller.name();
        boolean sells = caller.has(Roles.SALES);
        Terms terms = request.terms().toTerms();
        String reason = Wording.orNull(request.reason());
        Deeds.Asked asked = new Deeds.Asked("amend", id, ifMatch, key, request);
        return deeds.onProposition(
                asked,
                found -> sells
                        ? amending.amend(found, owner, terms, reason)
                        : amending.amendStandard(found, owner, terms, reason));
    }
}
