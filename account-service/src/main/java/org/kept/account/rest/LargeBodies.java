package org.kept.account.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells who sends too large a body so. The framework would answer with no word and cut the line, and a client that is still
 * sending would see a broken connection instead of the answer.
 */
@ApplicationScoped
class LargeBodies {
    /** What is read only to be thrown away, so that the client comes to the answer; beyond it the line is cut. */
    private static final long DRAINED_MAX = 128L * 1024 * 1024;

    private final long bodyMax;

    LargeBodies(IntakeSettings settings) {
        this.bodyMax = settings.bodyMax().asLongValue();
    }

    void guard(@Observes Router router) {
        router.route("/api/orders")
                .order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1)
                .handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        long octets = length == null ? 0 : Long.parseLong(length);
        if (octets <= bodyMax || octets > DRAINED_MAX) {
            context.next();
            return;
        }
        HttpProblem problem = IntakeProblems.tooLarge("The body has " + octets + " bytes, more than " + bodyMax + ".");
        request.handler(unread -> {}).resume();
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(new JsonObject()
                        .put("type", problem.getType().toString())
                        .put("title", problem.getTitle())
                        .put("status", problem.getStatusCode())
                        .put("detail", problem.getDetail())
                        .put("instance", request.path())
                        .encode());
    }
}
