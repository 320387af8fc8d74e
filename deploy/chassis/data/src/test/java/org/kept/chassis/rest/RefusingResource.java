package org.kept.chassis.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Takes a body of several kinds, from two roles; has an endpoint that is for nobody, too. */
@Path("/api/refusing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"sales", "ops"})
public class RefusingResource {
    public record Line(OffsetDateTime dueAt, UUID id, Integer quantity) {}

    public record Body(String name, List<Line> lines) {}

    @GET
    public Body give() {
        return new Body("nothing", List.of());
    }

    @POST
    public void take(Body body) {
        // nothing comes of it
    }

    @POST
    @Path("ops")
    @RolesAllowed("ops")
    public void takeFromOps(Body body) {
        // nothing comes of it
    }
}
