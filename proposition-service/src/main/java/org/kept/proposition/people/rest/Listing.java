package org.kept.proposition.people.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestResponse;

import org.kept.chassis.rest.Page;

/** Which page of a list that is sorted by id is asked for. */
public class Listing {
    private static final UUID FIRST = new UUID(0, 0);

    @QueryParam("limit")
    Integer limit;

    @QueryParam("cursor")
    String cursor;

    @Context
    UriInfo uri;

    /** Reads so many from after an id on, by id. */
    interface Source<T> {
        Uni<List<T>> read(UUID after, int count);
    }

    /** @param allowed fails when the asker may not see the list; nothing is read before it completes */
    <T> Uni<RestResponse<Page.Body<T>>> page(Uni<Void> allowed, Source<T> source, Function<T, UUID> idOf) {
        int size = Page.limit(limit);
        UUID after = Ids.after(cursor, FIRST);
        return allowed.chain(() -> source.read(after, size + 1))
                .map(found -> Page.of(found, size, item -> idOf.apply(item).toString(), item -> item)
                        .answer(uri));
    }
}
