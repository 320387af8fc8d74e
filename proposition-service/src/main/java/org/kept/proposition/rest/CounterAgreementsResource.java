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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.application.AnsweringDepartments;

/** The owner agrees to the other date that a department has offered; a touch-point, of its own standard proposition. */
@Path("/api/commitments/{id}/counter-agreement")
public class CounterAgreementsResource {
    private final Deeds deeds;
    private final AnsweringDepartments answering;
    private final Caller caller;

    CounterAgreementsResource(Deeds deeds, AnsweringDepartments answering, Caller caller) {
        this.deeds = deeds;
        this.answering = answering;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SALES, Roles.TOUCH_POINT})
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it stands then.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwedResponse.class)))
    public Uni<Response> agree(
            @PathParam("id") UUID id,
            @Parameter(description = "Optional: the ETag of the proposition that it is part of.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CounterAgreementRequest request) {
        String owner = caller.name();
        Deeds.Asked asked = new Deeds.Asked("counter-agreement", id, ifMatch, key, request);
        return deeds.onCommitment(
                asked, found -> answering.agree(found, owner, request.agreement(), Wording.orNull(request.reason())));
    }
}
