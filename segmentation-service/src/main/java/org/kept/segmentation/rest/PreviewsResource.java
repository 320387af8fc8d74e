package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.Preview;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Live;
import org.kept.segmentation.streams.SegmentationConfig;
import org.kept.segmentation.streams.Segmenting;

/** What if? Asking creates nothing, touches nothing and may be done again, so it wants no {@code Idempotency-Key}. */
@Path("/api/segmentation/previews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
@OfTheRanking
@Blocking
@APIResponse(responseCode = "200", description = "What would be")
@APIResponse(
        responseCode = "503",
        description = "Others ask just now, or an order book cannot be read; Retry-After says when to ask again")
public class PreviewsResource {
    /** Each of another window ranks all accounts anew: tens of megabytes for a moment. */
    private static final int AT_ONCE_MAX = 2;

    private static final int RETRY_AFTER_S = 2;

    private final Semaphore free = new Semaphore(AT_ONCE_MAX);
    private final Board board;
    private final Segmenting segmenting;
    private final SegmentationConfig config;
    private final Books books;

    PreviewsResource(Board board, Segmenting segmenting, SegmentationConfig config, Books books) {
        this.board = board;
        this.segmenting = segmenting;
        this.config = config;
        this.books = books;
    }

    private record Present(LocalDate businessDate, Preview.Before before) {
        static Present of(Segmentation segmentation) {
            return new Present(
                    segmentation.businessDate(), Preview.Before.of(segmentation.ranking(), segmentation.policy()));
        }
    }

    /** 503 with Retry-After when more than two ask at once, and while an order book cannot be reached. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PreviewAnswer preview(PreviewRequest request, @Context HttpHeaders headers) {
        if (request == null) {
            throw Problems.malformed("The body is empty.");
        }
        Live<Segmentation> live = board.live().orElseThrow(() -> NotHere.problem(segmenting.state()));
        SegmentationPolicy then = request.mustBeSound(live.read(Segmentation::policy), config.historyDays());
        if (!free.tryAcquire()) {
            throw Later.problem("busy", "Others are asking what if just now.", RETRY_AFTER_S);
        }
        try {
            boolean sameWindow = live.read(segmentation -> segmentation.policy().countsAs(then));
            return sameWindow
                    ? live.read(segmentation -> ofShare(segmentation, then, request.namedMax()))
                    : ofWindow(
                            live.read(Present::of), then, request, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        } finally {
            free.release();
        }
    }

    private static PreviewAnswer ofShare(Segmentation segmentation, SegmentationPolicy then, int namedMax) {
        return PreviewAnswer.of(
                segmentation.businessDate(),
                Preview.ofShare(segmentation.ranking(), segmentation.policy(), then, namedMax));
    }

    private PreviewAnswer ofWindow(
            Present present, SegmentationPolicy then, PreviewRequest request, String authorization) {
        List<BookRevenues> told = books.revenues(then.windowDays(), authorization)
                .orElseThrow(() -> Later.problem("book-away", "An order book cannot be read.", RETRY_AFTER_S));
        List<AccountRevenue> revenues = new ArrayList<>();
        for (BookRevenues book : told) {
            if (!book.holdsAt(present.businessDate(), then.reportingCurrency())) {
                throw Later.problem("passing", "A date or a policy is passing just now.", RETRY_AFTER_S);
            }
            book.forEach(revenues::add);
        }
        return PreviewAnswer.of(
                present.businessDate(), Preview.ofWindow(present.before(), then, revenues, request.namedMax()));
    }
}
