package org.kept.chassis.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests whose method or whose media types nothing at their address takes: which would do. */
public class UnfitRequests {
    private static final int BEFORE_THE_LIBRARY = 1;
    private static final String SEE = " /q/openapi of the service tells what this address takes and gives.";

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response otherMethods(NotAllowedException refused) {
        Object allowed = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        HttpProblem.Builder problem = Problems.of(
                        "method-not-allowed", "Not with this method.", Status.METHOD_NOT_ALLOWED)
                .withDetail("Nothing is done here with this method."
                        + (allowed == null ? "" : " Use one of " + allowed + ".")
                        + SEE);
        return (allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allowed))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response otherBodies(NotSupportedException refused) {
        return Problems.of("unsupported-media-type", "Not in this form.", Status.UNSUPPORTED_MEDIA_TYPE)
                .withDetail(
                        "The body's Content-Type is none that is read here: send Content-Type: application/json." + SEE)
                .build()
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response otherAnswers(NotAcceptableException refused) {
        return Problems.of("not-acceptable", "Not in that form.", Status.NOT_ACCEPTABLE)
                .withDetail(
                        "Nothing that Accept names can be given here: send Accept: application/json, or leave it out."
                                + SEE)
                .build()
                .toResponse();
    }
}
