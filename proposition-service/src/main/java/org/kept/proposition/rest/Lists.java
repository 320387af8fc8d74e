package org.kept.proposition.rest;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Page;
import org.kept.proposition.persistence.Order;
import org.kept.proposition.persistence.Stretch;

/** A part of a list as an answer: JSON, or CSV for who prefers it; the next page stands in the same {@code Link}. */
final class Lists {
    static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv", "UTF-8");

    private Lists() {}

    static <R, T> Response answer(
            Stretch<R> stretch, Order order, Function<R, T> toItem, Table<T> table, UriInfo uri, HttpHeaders headers) {
        List<T> items = stretch.items().stream().map(toItem).toList();
        String next = stretch.end() == null ? null : Cursor.of(order.written(stretch.end()));
        Response json = new Page<>(items, next).toResponse(uri);
        Response.ResponseBuilder answer = isCsvPreferred(headers.getAcceptableMediaTypes())
                ? Response.fromResponse(json).entity(table.csv(items)).type(CSV_TYPE)
                : Response.fromResponse(json).type(MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** @param accepted the most wanted first; who takes anything gets JSON */
    private static boolean isCsvPreferred(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
