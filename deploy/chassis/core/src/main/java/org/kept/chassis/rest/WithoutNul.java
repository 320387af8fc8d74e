package org.kept.chassis.rest;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** No name in an address holds the character NUL: PostgreSQL keeps none, so whatever is asked for by it is nowhere. */
class WithoutNul {
    private static final String NUL = "%00";

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the path or the query holds one */
    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (holds(address.getRawPath()) || holds(address.getRawQuery())) {
            throw Problems.malformed("An address holds no character NUL (%00): leave it out.");
        }
    }

    private static boolean holds(String part) {
        return part != null && part.contains(NUL);
    }
}
