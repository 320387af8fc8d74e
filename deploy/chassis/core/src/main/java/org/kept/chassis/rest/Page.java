package org.kept.chassis.rest;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list.
 *
 * @param items at most as many as the request's {@code limit}
 * @param next the cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, String next) {
    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 500;

    /** What goes over the wire; the next page stands in the {@code Link} header. */
    public record Body<T>(List<T> items) {}

    /**
     * @param found up to {@code limit + 1} rows: one more than asked for tells that there is a next page
     * @param keyOf the sort key of a row, which becomes the cursor
     */
    public static <R, T> Page<T> of(List<R> found, int limit, Function<R, String> keyOf, Function<R, T> toItem) {
        boolean more = found.size() > limit;
        List<R> shown = more ? found.subList(0, limit) : found;
        String next = more ? Cursor.of(keyOf.apply(shown.get(limit - 1))) : null;
        return new Page<>(shown.stream().map(toItem).toList(), next);
    }

    /** The limit that holds for a requested one: the default when absent, never above the maximum. */
    public static int limit(Integer requested) {
        if (requested == null) {
            return LIMIT_DEFAULT;
        }
        if (requested < 1) {
            throw Problems.malformed("limit is at least 1.");
        }
        return Math.min(requested, LIMIT_MAX);
    }

    /** With the type of its items, which the OpenAPI document shows. */
    public RestResponse<Body<T>> answer(UriInfo uri) {
        RestResponse.ResponseBuilder<Body<T>> answer = RestResponse.ResponseBuilder.ok(new Body<>(items));
        if (next != null) {
            answer.links(Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("cursor", next))
                    .rel("next")
                    .build());
        }
        return answer.build();
    }

    public Response toResponse(UriInfo uri) {
        return answer(uri).toResponse();
    }
}
