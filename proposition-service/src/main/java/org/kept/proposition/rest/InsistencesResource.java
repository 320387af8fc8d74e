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

/** The owner stands by a promise that a department has countered or declined, by name and with a reason. */
@Path("/api/commitments/{id}/insistence")
public class InsistencesResource {
    private final Deeds deeds;
    private final AnsweringDepartments answering;
    private final Caller caller;

    InsistencesResource(Deeds deeds, AnsweringDepartments answering, Caller caller) {
        this.deeds = deeds;
        this.answering = answering;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SALES)
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it stands then.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwedResponse.class)))
    public Uni<Response> insist(
            @PathParam("id") UUID id,
            @Parameter(description = "Optional: the ETag of the proposition that it is part of.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Reasoned request) {
        String salesperson = caller.name();
        Deeds.Asked asked = new Deeds.Asked("insistence", id, ifMatch, key, request);
        return deeds.onCommitment(asked, found -> answering.insist(found, salesperson, request.reason()));
    }
}
