package org.kept.proposition.templates.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.proposition.templates.persistence.Templates;

/** Templates as their users see them; a touch-point sees the standard ones. */
@Path("/api/propositions/templates")
public class TemplatesResource {
    private final Templates templates;
    private final Known known;
    private final Caller caller;

    TemplatesResource(Templates templates, Known known, Caller caller) {
        this.templates = templates;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS, Roles.TOUCH_POINT})
    @WithSession
    public Uni<RestResponse<Page.Body<TemplateResponse>>> list(
            @QueryParam("standard") boolean standard,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        return templates
                .list(standard || seesStandardOnly(), after(cursor), size + 1)
                .map(found -> Page.of(found, size, row -> row.id().toString(), TemplateResponse::of)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS, Roles.TOUCH_POINT})
    @WithSession
    @APIResponse(
            responseCode = "200",
            description = "The template; its version is the ETag.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateResponse.class)))
    public Uni<Response> read(@PathParam("id") UUID id) {
        return known.toUse(id, seesStandardOnly()).map(TemplateAnswers::tagged);
    }

    private boolean seesStandardOnly() {
        return !caller.has(Roles.SALES) && !caller.has(Roles.SALES_MANAGER) && !caller.has(Roles.OPS);
    }

    private static UUID after(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            throw Cursor.malformed(cursor);
        }
    }
}
