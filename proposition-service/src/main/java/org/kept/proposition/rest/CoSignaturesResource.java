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
import org.kept.proposition.application.CoSigningPropositions;

/** The manager who leads the owner's team signs what is beyond the owner's mandate, or declines. */
@Path("/api/propositions/{id}/co-signature")
public class CoSignaturesResource {
    private final Deeds deeds;
    private final CoSigningPropositions coSigning;
    private final Caller caller;

    CoSignaturesResource(Deeds deeds, CoSigningPropositions coSigning, Caller caller) {
        this.deeds = deeds;
        this.coSigning = coSigning;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES_MANAGER)
    @APIResponse(
            responseCode = "200",
            description = "The proposition as it stands then, and what came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedResponse.class)))
    public Uni<Response> decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CoSignatureRequest request) {
        String manager = caller.name();
        Deeds.Asked asked = new Deeds.Asked("co-signature", id, ifMatch, key, request);
        return deeds.onProposition(
                asked,
                found -> request.signs()
                        ? coSigning.sign(found, manager, Wording.orNull(request.reason()))
                        : coSigning.decline(found, manager, request.reason()));
    }
}
