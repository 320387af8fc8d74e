package org.kept.proposition.rest;

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

/** What was promised once is drafted again, by whoever wants to promise it; whosever it was. */
@Path("/api/propositions/{id}/copies")
public class CopiesResource {
    private final Sought sought;
    private final DraftingPropositions drafting;
    private final Idempotency idempotency;
    private final Caller caller;

    CopiesResource(Sought sought, DraftingPropositions drafting, Idempotency idempotency, Caller caller) {
        this.sought = sought;
        this.drafting = drafting;
        this.idempotency = idempotency;
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
    public Uni<Response> copy(
            @PathParam("id") UUID id,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CopyRequest request) {
        String salesperson = caller.name();
        return idempotency.once(key, "copy " + id, request, () -> sought.toRead(id)
                .chain(original -> drafting.draft(
                        request.accountId(), salesperson, request.termsOf(original), "copied from " + id))
                .map(Answers::drafted));
    }
}
