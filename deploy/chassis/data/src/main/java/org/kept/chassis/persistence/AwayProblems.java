package org.kept.chassis.persistence;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.DefaultExceptionMapper;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;

/**
 * What a caller reads while the database is away, whatever it was that failed for it: 503 {@code database-away} with
 * {@code Retry-After}. A change is never told to have failed: its transaction may have committed when its answer was lost.
 */
public class AwayProblems {
    private static final Logger LOG = Logger.getLogger(AwayProblems.class);
    private static final int BEFORE_THE_LIBRARY = 1;
    /** A database that starts again, or a standby that takes over, is there after some seconds. */
    private static final int RETRY_AFTER_S = 5;

    private static final String AWAY = "The database does not answer now";
    private static final String UNKNOWN = AWAY + ", and whether this was done is not known here: ";
    private static final DefaultExceptionMapper OTHERS = new DefaultExceptionMapper();

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response failed(Exception failure, ContainerRequestContext request) {
        if (DatabaseAway.isOfAClientThatIsGone(failure)) {
            return Problems.malformed("The request broke off before its end.").toResponse();
        }
        return DatabaseAway.isWhy(failure) ? away(failure, request) : OTHERS.toResponse(failure);
    }

    /** The pool says some things with a throwable that is no exception. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response failedBarely(Throwable failure, ContainerRequestContext request) {
        return failed(new IllegalStateException(failure), request);
    }

    private static Response away(Exception failure, ContainerRequestContext request) {
        String method = request.getMethod();
        LOG.warnf(
                "The database is away: 503 to %s %s (%s)",
                method, request.getUriInfo().getPath(), DatabaseAway.inALine(failure));
        boolean hasKey = request.getHeaderString(Idempotency.HEADER) != null;
        return Later.problem("database-away", detail(method, hasKey), RETRY_AFTER_S)
                .toResponse();
    }

    static String detail(String method, boolean hasKey) {
        if (method.equals("GET") || method.equals("HEAD")) {
            return AWAY + ": ask again after the seconds that Retry-After says.";
        }
        return hasKey
                ? UNKNOWN + "repeat it after the seconds that Retry-After says, with the same " + Idempotency.HEADER
                        + ". Then it is done once, and you get its answer."
                : UNKNOWN
                        + "after the seconds that Retry-After says, read what stands then, and repeat it if it was not.";
    }
}
