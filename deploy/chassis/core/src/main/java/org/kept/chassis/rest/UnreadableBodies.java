package org.kept.chassis.rest;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.jaxrs.WebApplicationExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies that are no JSON, or say something else than what is asked for: which field it is, and what belongs there. */
public class UnreadableBodies {
    private static final int BEFORE_THE_LIBRARY = 1;
    private static final WebApplicationExceptionMapper OTHERS = new WebApplicationExceptionMapper();

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unknown(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String instead = known == null || known.isEmpty()
                ? "leave it out"
                : "leave it out, or name one of "
                        + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return refused("The field '" + path(unknown.getPath()) + "' is none that is known here: " + instead + ".");
    }

    /** Of its own, as the library has a mapper for it. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response misformed(InvalidFormatException misformed) {
        return unreadable(misformed);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unreadable(MismatchedInputException mismatch) {
        String path = path(mismatch.getPath());
        String where = path.isEmpty() ? "The body" : "The field '" + path + "'";
        return refused(where + " cannot be read: " + WhatBelongs.to(mismatch.getTargetType()) + " belongs there.");
    }

    /** The framework wraps what is no JSON at all. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response noJson(WebApplicationException refused) {
        return refused.getCause() instanceof StreamReadException broken
                ? refused("The body is no JSON" + at(broken.getLocation()) + ": quotes, commas and brackets belong in"
                        + " pairs, and nothing behind the last one.")
                : OTHERS.toResponse(refused);
    }

    private static Response refused(String detail) {
        return Problems.malformed(detail).toResponse();
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
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
