package org.kept.cli.gateway;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;

/**
 * A reverse proxy on loopback. Bodies stream through; headers pass as they are, but for those of one hop. It does not
 * look at tokens: each service does, whoever asks.
 */
public final class Gateway implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int CONNECTIONS_PER_SERVICE_MAX = 100;
    private static final long PATIENCE_S = 20;

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Returns when it listens; port 0 takes a free one. */
    public static Gateway open(int port, Routes routes) {
        // Nothing is served from files, so nothing is cached on disk.
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            return new Gateway(vertx, listening(vertx, port, routes));
        } catch (RuntimeException e) {
            await(vertx.close());
            throw e;
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static HttpServer listening(Vertx vertx, int port, Routes routes) {
        HttpProxy proxy = proxy(vertx, routes);
        return await(
                vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                        .requestHandler(request -> route(request, routes, proxy))
                        .listen());
    }

    private static HttpProxy proxy(Vertx vertx, Routes routes) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE_MAX)
                .setDecompressionSupported(false);
        return HttpProxy.reverseProxy(vertx.createHttpClient(options))
                .origin(OriginRequestProvider.selector(context -> Future.succeededFuture(origin(context, routes))))
                .addInterceptor(new AwayService());
    }

    private static SocketAddress origin(ProxyContext context, Routes routes) {
        HttpServerRequest request = context.request().proxiedRequest();
        // The service makes its links of the host that the caller asked, which is this gateway.
        context.request().setAuthority(request.authority());
        return SocketAddress.inetSocketAddress(routes.portFor(request.path()).orElseThrow(), LOOPBACK);
    }

    private static void route(HttpServerRequest request, Routes routes, HttpProxy proxy) {
        if (routes.portFor(request.path()).isPresent()) {
            proxy.handle(request);
            return;
        }
        Problem problem = new Problem(404, "There is nothing here", "No service answers " + request.path() + ".");
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem.toBody());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The gateway: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The gateway did not answer within " + PATIENCE_S + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the gateway", e);
        }
    }
}
