package org.kept.segmentation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.streams.SegmentationConfig;
import org.kept.segmentation.streams.Segmenting;

/** One order book for the other instances, which ask here for previews and for orders that came too late. No contract: it changes with the service. */
@Path("/api/segmentation/books")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
@Blocking
public class BooksResource {
    private final Books books;
    private final Segmenting segmenting;
    private final SegmentationConfig config;

    BooksResource(Books books, Segmenting segmenting, SegmentationConfig config) {
        this.books = books;
        this.segmenting = segmenting;
        this.config = config;
    }

    /** 503 when the book is not here: it is not asked for anywhere else. */
    @GET
    @Path("/{partition}/revenues")
    @Operation(hidden = true)
    public BookRevenues revenues(@PathParam("partition") int partition, @QueryParam("windowDays") Integer windowDays) {
        if (windowDays == null || windowDays < 1 || windowDays > config.historyDays()) {
            throw Problems.malformed("windowDays is from 1 to " + config.historyDays() + ".");
        }
        return books.revenuesHere(partition, windowDays).orElseThrow(() -> NotHere.problem(segmenting.state()));
    }

    /** 503 when the book is not here. */
    @GET
    @Path("/{partition}/orders-too-late")
    @Operation(hidden = true)
    public OrdersTooLate ordersTooLate(@PathParam("partition") int partition) {
        return books.ordersTooLateHere(partition).orElseThrow(() -> NotHere.problem(segmenting.state()));
    }
}
