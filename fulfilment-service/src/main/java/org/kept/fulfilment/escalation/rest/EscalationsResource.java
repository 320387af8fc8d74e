package org.kept.fulfilment.escalation.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.fulfilment.escalation.persistence.ResponseClocks;
import org.kept.fulfilment.escalation.persistence.ResponseClocks.Escalated;
import org.kept.fulfilment.escalation.persistence.ResponseClocks.Place;

/** Escalations that are open: nobody has answered yet. What was asked first comes first. */
@Path("/api/fulfilment/escalations")
class EscalationsResource {
    private static final String BETWEEN = " ";

    private final ResponseClocks clocks;
    private final Caller caller;

    EscalationsResource(ResponseClocks clocks, Caller caller) {
        this.clocks = clocks;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What nobody has answered in time, first asked first")
    @RolesAllowed({Roles.DEPARTMENT, Roles.SALES, Roles.SALES_MANAGER, Roles.OPS})
    @WithSession
    public Uni<Response> list(
            @QueryParam("department") String department,
            @Parameter(description = "the name of a person who has heard of one of the steps") @QueryParam("notified")
                    String notified,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        return clocks.open(theirs(department), notified, after(cursor), size + 1)
                .map(found -> Page.of(found, size, EscalationsResource::keyOf, EscalationResponse::of)
                        .toResponse(uri));
    }

    /** Who speaks for a department sees its own: without asking, and no others. */
    private String theirs(String department) {
        String asked = department == null && caller.has(Roles.DEPARTMENT)
                ? caller.department().orElse("")
                : department;
        if (asked != null) {
            caller.mustSpeakFor(asked);
        }
        return asked;
    }

    private static String keyOf(Escalated one) {
        Place place = Place.of(one);
        return place.askedAt() + BETWEEN + place.commitmentId();
    }

    private static Place after(String cursor) {
        String key = Cursor.keyOf(cursor);
        if (key == null) {
            return null;
        }
        String[] parts = key.split(BETWEEN, 2);
        try {
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.malformed(cursor);
        }
    }
}
