package org.kept.proposition.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.persistence.CommitmentList;
import org.kept.proposition.persistence.Sieve;

/** What sales follows up: commitments over all propositions, by what is due next. */
@Path("/api/commitments")
public class FollowUpResource {
    private final CommitmentList commitments;
    private final Caller caller;

    FollowUpResource(CommitmentList commitments, Caller caller) {
        this.commitments = commitments;
        this.caller = caller;
    }

    /** @param query its {@code state} is the commitment's */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "A page; the next one stands in Link.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties =
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = OwedResponse.class))),
                @Content(mediaType = Lists.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Uni<Response> list(
            @BeanParam ListQuery query,
            @QueryParam("propositionState") String propositionState,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Sieve sieve = Wanted.commitments(query, caller.name(), propositionState);
        return commitments
                .stretch(sieve, query.size())
                .map(found -> Lists.answer(found, sieve.order(), OwedResponse::of, Table.OF_COMMITMENTS, uri, headers));
    }
}
