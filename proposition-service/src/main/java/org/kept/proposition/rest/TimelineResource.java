package org.kept.proposition.rest;

import java.util.UUID;

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
import org.kept.proposition.persistence.Timeline;

/** Who did what with a proposition when, and why; from the beginning. */
@Path("/api/propositions/{id}/timeline")
public class TimelineResource {
    private final Sought sought;
    private final Timeline timeline;

    TimelineResource(Sought sought, Timeline timeline) {
        this.sought = sought;
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<RestResponse<Page.Body<Timeline.Entry>>> read(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        long after = after(cursor);
        return sought.toRead(id)
                .chain(found -> timeline.of(found.id(), after, size + 1))
                .map(entries -> Page.of(entries, size, entry -> String.valueOf(entry.seq()), entry -> entry)
                        .answer(uri));
    }

    private static long after(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? 0 : Long.parseLong(key);
        } catch (NumberFormatException noNumber) {
            throw Cursor.malformed(cursor);
        }
    }
}
