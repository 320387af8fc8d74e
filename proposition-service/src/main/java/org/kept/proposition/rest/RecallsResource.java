package org.kept.proposition.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.RecallingPropositions;

/** What awaits a co-signature is taken back by its owner, and is a draft again. */
@Path("/api/propositions/{id}/recall")
public class RecallsResource {
    private final Deeds deeds;
    private final RecallingPropositions recalling;
    private final Caller caller;

    RecallsResource(Deeds deeds, RecallingPropositions recalling, Caller caller) {
        this.deeds = deeds;
        this.recalling = recalling;
        this.caller = caller;
    }

    /** {@code {"reason": …}}, for the history. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SALES)
    public Uni<Response> recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @Valid OptionalReason request) {
        return recall(id, ifMatch, key, OptionalReason.of(request));
    }

    /** Without a body, whatever a client calls its type. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SALES)
    public Uni<Response> recall(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key) {
        return recall(id, ifMatch, key, (String) null);
    }

    private Uni<Response> recall(UUID id, String ifMatch, String key, String reason) {
        String salesperson = caller.name();
        Deeds.Asked asked = new Deeds.Asked("recall", id, ifMatch, key, reason == null ? "" : reason);
        return deeds.onProposition(asked, found -> recalling.recall(found, salesperson, reason));
    }
}
