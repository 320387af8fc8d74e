package org.kept.fulfilment.webhooks.sending;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Destination;
import org.kept.fulfilment.webhooks.domain.Reply;

/**
 * Sends one request and reads its status. The connection goes to the very address that was looked at, whatever the name
 * means a moment later; the certificate is the name's all the same. Redirects are not followed.
 */
@ApplicationScoped
public class Courier {
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final Addresses addresses;
    private final HttpClient client;
    private final Duration timeout;
    private final int answerBytesMax;

    Courier(Vertx vertx, Addresses addresses, WebhooksConfig config) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.timeout = config.timeout();
        this.answerBytesMax = config.answerBytesMax();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.inFlightMax())
                .setMaxWaitQueueSize(config.concurrentMax())
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /** Never fails: what goes wrong is a reply, too. */
    public Uni<Reply> send(String url, Map<String, String> headers, String body) {
        Destination destination = Destination.of(url);
        return addresses
                .of(destination.host())
                .chain(address -> request(destination, address, headers, body))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .recoverWithItem(this::why);
    }

    private Uni<Reply> request(Destination destination, InetAddress address, Map<String, String> headers, String body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.secure())
                .setURI(destination.path())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "Kept-Webhooks/1");
        headers.forEach(options::putHeader);
        return Uni.createFrom().emitter(emitter -> {
            AtomicBoolean over = new AtomicBoolean();
            emitter.onTermination(() -> over.set(true));
            client.request(options).onFailure(emitter::fail).onSuccess(request -> post(request, body, emitter, over));
        });
    }

    private void post(HttpClientRequest request, String body, UniEmitter<? super Reply> emitter, AtomicBoolean over) {
        // A connection is not left to a receiver that hangs, nor used when nobody waits for the answer any more.
        emitter.onTermination(() -> endUnlessAnswered(request));
        if (over.get()) {
            request.reset();
            return;
        }
        request.send(Buffer.buffer(body))
                .onFailure(emitter::fail)
                .onSuccess(response -> emitter.complete(read(response)));
    }

    private static void endUnlessAnswered(HttpClientRequest request) {
        if (!request.response().isComplete()) {
            request.reset();
        }
    }

    /** The status is all that counts; what follows is thrown away, and cut off when it is long or slow. */
    private Reply read(HttpClientResponse response) {
        HttpConnection connection = response.request().connection();
        long tooSlow = vertx.setTimer(timeout.toMillis(), late -> connection.close());
        AtomicLong bytes = new AtomicLong();
        response.endHandler(end -> vertx.cancelTimer(tooSlow))
                .exceptionHandler(cutOff -> vertx.cancelTimer(tooSlow))
                .handler(part -> {
                    if (bytes.addAndGet(part.length()) > answerBytesMax) {
                        connection.close();
                    }
                });
        return new Reply.Answered(response.statusCode(), RetryAfter.of(response));
    }

    private Reply why(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Reply.NoAnswer("No answer within " + timeout.toMillis() + " ms.");
        }
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return new Reply.NoAnswer(first == failure ? words(failure) : words(failure) + ": " + words(first));
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
