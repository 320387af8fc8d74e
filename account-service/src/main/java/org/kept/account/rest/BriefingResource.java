package org.kept.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.account.application.Briefings;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;

/** The one answer about an account, for whoever talks with the customer. */
@Path("/api/accounts/{id}/briefing")
public class BriefingResource {
    private final Briefings briefings;

    BriefingResource(Briefings briefings) {
        this.briefings = briefings;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.DEPARTMENT})
    @WithSession
    public Uni<BriefingResponse> brief(@PathParam("id") String id) {
        return briefings.of(Sound.id(id)).map(known -> known.map(BriefingResponse::of)
                .orElseThrow(() -> Problems.notFound("Nothing is known of an account '" + id + "'.")));
    }
}
