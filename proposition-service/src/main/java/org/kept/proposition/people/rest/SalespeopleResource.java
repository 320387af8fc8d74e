package org.kept.proposition.people.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.people.domain.Salesperson;
import org.kept.proposition.people.persistence.Salespeople;

/** Who sells, and in which team: for everybody who sells, manages or operates. */
@Path("/api/salespeople")
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
public class SalespeopleResource {
    private final Salespeople salespeople;

    SalespeopleResource(Salespeople salespeople) {
        this.salespeople = salespeople;
    }

    @GET
    @WithSession
    public Uni<RestResponse<Page.Body<Salesperson>>> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        int size = Page.limit(limit);
        String key = Cursor.keyOf(cursor);
        return salespeople.list(key == null ? "" : key, size + 1).map(found -> Page.of(
                        found, size, Salesperson::name, person -> person)
                .answer(uri));
    }

    @GET
    @Path("{name}")
    @WithSession
    public Uni<Salesperson> read(@PathParam("name") String name) {
        return salespeople.find(name).invoke(found -> {
            if (found == null) {
                throw Problems.notFound(
                        "Nobody who sells is called " + name + "; GET /api/salespeople lists who does.");
            }
        });
    }
}
