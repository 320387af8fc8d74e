package org.kept.segmentation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.Standing;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Live;
import org.kept.segmentation.streams.Segmenting;

/** The segmentation as it is at this moment, whichever instance is asked. 503 with Retry-After while none has it. */
@Path("/api/segmentation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
@Blocking
@APIResponse(responseCode = "503", description = "No instance has the ranking now; Retry-After says when to ask again")
public class SegmentationResource {
    private static final Logger LOG = Logger.getLogger(SegmentationResource.class);

    private final Board board;
    private final Segmenting segmenting;
    private final Books books;

    SegmentationResource(Board board, Segmenting segmenting, Books books) {
        this.board = board;
        this.segmenting = segmenting;
        this.books = books;
    }

    @GET
    @OfTheRanking
    @Path("/summary")
    @APIResponse(responseCode = "200", description = "The whole on one card")
    public Summary summary() {
        Live<Segmentation> live = live();
        Long lag = lag(); // asked first: at 0, the numbers read after it hold everything that was written before
        return live.read(segmentation -> Summary.of(segmentation, lag));
    }

    /** @param tier absent: all accounts in the ranking */
    @GET
    @OfTheRanking
    @Path("/accounts")
    @APIResponse(
            responseCode = "200",
            description = "A page; the next one stands in the Link header",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "items",
                                                            type = SchemaType.ARRAY,
                                                            implementation = RankedAccountItem.class))))
    public Response accounts(
            @QueryParam("tier") String tier,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Tier wanted = tier(tier);
        Page<RankedAccountItem> page =
                learned(live()).read(segmentation -> RankedList.page(segmentation, wanted, Page.limit(limit), cursor));
        return page.toResponse(uri);
    }

    @GET
    @OfTheRanking
    @Path("/accounts/{accountId}")
    @APIResponse(responseCode = "200", description = "Where it stands, and why")
    public AccountStanding account(@PathParam("accountId") String accountId, @Context HttpHeaders headers) {
        Live<Segmentation> live = live();
        // Asked before the ranking is read, as it may take another instance's time.
        WindowOrders orders = books.orders(
                        accountId, AccountStanding.ORDERS_SHOWN, headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElse(null);
        return learned(live)
                .read(segmentation -> AccountStanding.of(mustStand(segmentation, accountId), segmentation, orders));
    }

    /** The last 24 changes of its tier, newest first, each with why; {@code account-tier-changes.v1} has them all. */
    @GET
    @OfTheRanking
    @Path("/accounts/{accountId}/history")
    @APIResponse(responseCode = "200", description = "Newest first")
    public Page.Body<TierSince> history(@PathParam("accountId") String accountId) {
        return live().read(segmentation ->
                new Page.Body<>(TierSince.of(mustStand(segmentation, accountId).history())));
    }

    /** Its orders in the window, those that weigh most first; none for an account that its order book does not know. */
    @GET
    @OfTheBook
    @Path("/accounts/{accountId}/orders")
    @APIResponse(responseCode = "200", description = "Those that weigh most first")
    public WindowOrders orders(@PathParam("accountId") String accountId, @QueryParam("limit") Integer limit) {
        return books.ordersHere(accountId, Page.limit(limit)).orElseThrow(() -> NotHere.problem(segmenting.state()));
    }

    private static Standing mustStand(Segmentation segmentation, String accountId) {
        return segmentation
                .standing(accountId)
                .orElseThrow(() -> Problems.notFound("No order of the account '" + accountId
                        + "' ever counted in the window; one in a currency without a rate does not count yet."));
    }

    private Live<Segmentation> live() {
        return board.live().orElseThrow(() -> NotHere.problem(segmenting.state()));
    }

    /** Waits, before it looks: while somebody looks, orders wait. */
    private static Live<Segmentation> learned(Live<Segmentation> live) {
        live.read(segmentation -> segmentation.rising().learned()).run();
        return live;
    }

    private Long lag() {
        try {
            return segmenting.backlog().records();
        } catch (IllegalStateException silent) {
            LOG.warn("The lag is unknown", silent);
            return null;
        }
    }

    private static Tier tier(String requested) {
        try {
            return requested == null || requested.isBlank() ? null : Tier.valueOf(requested);
        } catch (IllegalArgumentException unknown) {
            throw Problems.malformed("tier is KEY, RISING or SELF_SERVICE.");
        }
    }
}
