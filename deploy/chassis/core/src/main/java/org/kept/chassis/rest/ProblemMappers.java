package org.kept.chassis.rest;

import java.util.List;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Failures that the framework would answer with an empty body, or that the problem library no longer maps. */
public class ProblemMappers {
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response nobody(UnauthorizedException missing) {
        return unauthorized("Send a bearer token: Authorization: Bearer ….");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notWhoTheySay(AuthenticationFailedException refused) {
        return unauthorized("The bearer token is not valid here, or not any more.");
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unreadable(MismatchedInputException mismatch) {
        String path = path(mismatch.getPath());
        String where = path.isEmpty() ? "The body" : "The field '" + path + "'";
        String wanted = mismatch.getTargetType() == null
                ? "something else"
                : mismatch.getTargetType().getSimpleName();
        return Problems.malformed(where + " cannot be read as " + wanted + ".").toResponse();
    }

    /** The framework takes a parameter that is no number for a page that is not there. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notFound(NotFoundException missing) {
        return missing.getCause() instanceof NumberFormatException
                ? Problems.malformed("A whole number is needed: "
                                + missing.getCause().getMessage() + ".")
                        .toResponse()
                : Problems.notFound("There is nothing at this address.").toResponse();
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

    /** {@code commitments[1].dueAt}, as the validator names its fields. */
    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
