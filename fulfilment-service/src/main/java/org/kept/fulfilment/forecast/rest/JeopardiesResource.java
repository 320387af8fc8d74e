package org.kept.fulfilment.forecast.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.forecast.persistence.Forecasts;

/** Open promises in danger, those that the customer waits for first. */
@Path("/api/fulfilment/jeopardies")
@RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER})
class JeopardiesResource {
    private final Forecasts forecasts;
    private final Caller caller;

    JeopardiesResource(Forecasts forecasts, Caller caller) {
        this.forecasts = forecasts;
        this.caller = caller;
    }

    @GET
    @WithSession
    public Uni<Response> list(
            @QueryParam("department") String department,
            @QueryParam("level") String level,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        return forecasts
                .list(JeopardiesQuery.of(caller, department, level, cursor), size + 1)
                .map(found -> Page.of(found, size, JeopardiesQuery::keyOf, JeopardyResponse::of)
                        .toResponse(uri));
    }
}
