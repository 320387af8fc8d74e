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
import org.kept.proposition.application.HandingOver;

/**
 * A colleague takes a proposition on: by its owner, who may be a touch-point with a standard proposition, or by the manager
 * who leads the owner's team.
 */
@Path("/api/propositions/{id}/handover")
public class HandoversResource {
    private final Deeds deeds;
    private final HandingOver handingOver;
    private final Caller caller;

    HandoversResource(Deeds deeds, HandingOver handingOver, Caller caller) {
        this.deeds = deeds;
        this.handingOver = handingOver;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT})
    @APIResponse(
            responseCode = "200",
            description = "The proposition as it stands then, and what came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedResponse.class)))
    public Uni<Response> handOver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid HandoverRequest request) {
        String by = caller.name();
        HandingOver.Asked handover = new HandingOver.Asked(by, request.to(), request.reason(), request.signs());
        Deeds.Asked asked = new Deeds.Asked("handover", id, ifMatch, key, request);
        return deeds.onProposition(asked, found -> handingOver.handOver(found, handover));
    }
}
