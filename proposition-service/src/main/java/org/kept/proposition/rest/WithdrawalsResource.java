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
import org.kept.proposition.application.WithdrawingPropositions;

/** The owner calls off what is committed; the answer says for each commitment what came of it. */
@Path("/api/propositions/{id}/withdrawal")
public class WithdrawalsResource {
    private final Deeds deeds;
    private final WithdrawingPropositions withdrawing;
    private final Caller caller;

    WithdrawalsResource(Deeds deeds, WithdrawingPropositions withdrawing, Caller caller) {
        this.deeds = deeds;
        this.withdrawing = withdrawing;
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
    public Uni<Response> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Reasoned request) {
        String owner = caller.name();
        Deeds.Asked asked = new Deeds.Asked("withdraw", id, ifMatch, key, request);
        return deeds.onProposition(asked, found -> withdrawing.withdraw(found, owner, request.reason()));
    }
}
