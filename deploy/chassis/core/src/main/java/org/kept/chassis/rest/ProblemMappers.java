package org.kept.chassis.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that the framework would answer with an empty body, or that the problem library no longer maps. */
public class ProblemMappers {
    private static final int BEFORE_THE_LIBRARY = 1;
    private static final String NOTHING_HERE = "There is nothing at this address: /q/openapi of the service tells those"
            + " that there are, and its lists the ids.";

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response nobody(UnauthorizedException missing) {
        return unauthorized("Send a bearer token: Authorization: Bearer ….");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notWhoTheySay(AuthenticationFailedException refused) {
        return unauthorized("The bearer token is not valid here, or not any more.");
    }

    /** Whoever is known here is told for whom it is; so does the OpenAPI document. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notTheRole(ForbiddenException refused, ResourceInfo asked) {
        return Problems.forbidden(RolesThatPass.of(asked.getResourceMethod()).told())
                .toResponse();
    }

    /** The framework takes a parameter that is no number for a page that is not there. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notFound(NotFoundException missing) {
        return missing.getCause() instanceof NumberFormatException
                ? Problems.malformed("A whole number is needed: "
                                + missing.getCause().getMessage() + ".")
                        .toResponse()
                : Problems.notFound(NOTHING_HERE).toResponse();
    }

    private static Response unauthorized(String detail) {
        Response problem = Problems.of("unauthorized", "Who are you?", Status.UNAUTHORIZED)
                .withDetail(detail)
                .build()
                .toResponse();
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
