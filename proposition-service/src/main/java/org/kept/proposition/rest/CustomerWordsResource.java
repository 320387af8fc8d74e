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
import org.kept.proposition.application.HearingCustomers;
import org.kept.proposition.application.HearingCustomers.Hearer;

/** What the customer says of a promise, heard by the owner or at a touch-point. */
@Path("/api/commitments/{id}/customer-word")
public class CustomerWordsResource {
    private final Deeds deeds;
    private final HearingCustomers hearing;
    private final Caller caller;

    CustomerWordsResource(Deeds deeds, HearingCustomers hearing, Caller caller) {
        this.deeds = deeds;
        this.hearing = hearing;
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
    public Uni<Response> hear(
            @PathParam("id") UUID id,
            @Parameter(description = "Optional: the ETag of the proposition that it is part of.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CustomerWordRequest request) {
        Hearer hearer = new Hearer(caller.name(), caller.has(Roles.TOUCH_POINT));
        Deeds.Asked asked = new Deeds.Asked("customer-word", id, ifMatch, key, request);
        return deeds.onCommitment(
                asked, found -> hearing.hear(found, hearer, request.verdict(), Wording.orNull(request.text())));
    }
}
