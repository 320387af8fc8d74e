package org.kept.segmentation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Page;

/** Which orders came too late, for whoever looks after the order feed. */
@Path("/api/segmentation/orders-too-late")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
@Blocking
@APIResponse(responseCode = "200", description = "How many came too late, and the last of them")
@APIResponse(responseCode = "503", description = "An order book cannot be read now; Retry-After says when to ask again")
public class OrdersTooLateResource {
    private static final int RETRY_AFTER_S = 2;

    private final Books books;

    OrdersTooLateResource(Books books) {
        this.books = books;
    }

    /**
     * From all order books, wherever they are. Each names the last hundred that came since it was started or moved to
     * another instance; the count is of all.
     */
    @GET
    public OrdersTooLate ordersTooLate(@QueryParam("limit") Integer limit, @Context HttpHeaders headers) {
        int wanted = Page.limit(limit);
        return OrdersTooLate.of(
                books.ordersTooLate(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                        .orElseThrow(() -> Later.problem("book-away", "An order book cannot be read.", RETRY_AFTER_S)),
                wanted);
    }
}
