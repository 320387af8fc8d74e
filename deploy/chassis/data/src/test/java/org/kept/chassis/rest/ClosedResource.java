package org.kept.chassis.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody has forgotten to say whom it is for. */
@Path("/api/closed")
public class ClosedResource {
    @GET
    public String read() {
        return "nobody reads this";
    }
}
