package org.kept.cli.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** A service that cannot be reached is said to be away for now (503), so that callers know to come again. */
final class AwayService implements ProxyInterceptor {

    private static final String RETRY_AFTER_S = "1";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(unreachable -> Future.succeededFuture(away(context)));
    }

    private static ProxyResponse away(ProxyContext context) {
        String path = context.request().proxiedRequest().path();
        Problem problem =
                new Problem(503, "The service is away", "What answers " + path + " cannot be reached just now.");
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S)
                .setBody(Body.body(problem.toBody()));
    }
}
