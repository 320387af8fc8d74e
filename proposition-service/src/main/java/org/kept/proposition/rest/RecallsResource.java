package org.kept.proposition.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.RecallingPropositions;

/** What awaits a co-signature is taken back by its owner, and is a draft again. */
@Path("/api/propositions/{id}/recall")
public class RecallsResource {
    private final Deeds deeds;
    private final RecallingPropositions recalling;
    private final StatedReason reasons;
    private final Caller caller;

    RecallsResource(Deeds deeds, RecallingPropositions recalling, StatedReason reasons, Caller caller) {
        this.deeds = deeds;
        this.recalling = recalling;
        this.reasons = reasons;
        this.caller = caller;
    }

    /** The body may be absent; {@code {"reason": …}} is for the history. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SALES)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatedReason.Body.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposition as it stands then, and what came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecidedResponse.class)))
    public Uni<Response> recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            String body) {
        String salesperson = caller.name();
        String reason = reasons.in(body);
        Deeds.Asked asked = new Deeds.Asked("recall", id, ifMatch, key, reason == null ? "" : reason);
        return deeds.onProposition(asked, found -> recalling.recall(found, salesperson, reason));
    }
}
