package org.kept.segmentation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Segmenting;

/**
 * Whether 20 % of the accounts bring 80 % here, at this moment, whichever instance is asked. 503 with Retry-After while
 * none has the ranking.
 */
@OfTheRanking
@Path("/api/segmentation/curve")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
@Blocking
@APIResponse(responseCode = "200", description = "The curve")
@APIResponse(responseCode = "503", description = "No instance has the ranking now; Retry-After says when to ask again")
public class CurveResource {
    private static final int POINTS_DEFAULT = 20;
    private static final int POINTS_MAX = 1_000;

    private final Board board;
    private final Segmenting segmenting;

    CurveResource(Board board, Segmenting segmenting) {
        this.board = board;
        this.segmenting = segmenting;
    }

    /** @param points how many parts of equal width the accounts are cut into, from 1 to 1,000; absent: 20 */
    @GET
    public Curve curve(@QueryParam("points") Integer points) {
        int wanted = points == null ? POINTS_DEFAULT : points;
        if (wanted < 1 || wanted > POINTS_MAX) {
            throw Problems.malformed("points is a number from 1 to " + POINTS_MAX + ".");
        }
        return board.live()
                .orElseThrow(() -> NotHere.problem(segmenting.state()))
                .read(segmentation -> Curve.of(segmentation, wanted));
    }
}
