package org.kept.proposition.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.EntityTags;
import org.kept.proposition.domain.BlastRadius;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.persistence.Propositions;

/** One commitment by its id, and what else hangs on it. */
@Path("/api/commitments/{id}")
public class CommitmentsResource {
    private final Sought sought;
    private final Propositions propositions;

    CommitmentsResource(Sought sought, Propositions propositions) {
        this.sought = sought;
        this.propositions = propositions;
    }

    /** Its ETag is its proposition's. */
    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it stands then.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwedResponse.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return sought.commitmentToRead(id).map(CommitmentsResource::tagged);
    }

    /** Whatever the state of the commitment: {@code atRisk} and {@code broken} say whether there is reason to worry. */
    @GET
    @Path("blast-radius")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<BlastRadiusResponse> blastRadius(@PathParam("id") UUID id) {
        return sought.commitmentToRead(id).chain(source -> propositions
                .inForce(source.proposition().accountId(), BlastRadius.PROPOSITIONS_MAX + 1)
                .map(open -> BlastRadiusResponse.of(BlastRadius.of(source, open))));
    }

    private static Response tagged(Commitment commitment) {
        return Response.ok(OwedResponse.of(commitment))
                .header(HttpHeaders.ETAG, EntityTags.of(commitment.proposition().version()))
                .build();
    }
}
