package org.kept.fulfilment.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;

import org.kept.fulfilment.Promises;

/** A department's own system, on a free port of this machine. It answers what the test tells it to. */
public final class Receiver implements AutoCloseable {
    /** Answers nothing until the receiver is closed. */
    public static final int HANG = 0;

    private final List<Got> all = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> inHand = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile ToIntFunction<Got> answering = got -> 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile int bodyLength;
    private volatile int togetherMax;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** A request as it came, with what it was answered. */
    public record Got(String id, String account, String type, String body, Map<String, List<String>> headers) {
        public JsonPath data() {
            return JsonPath.from(body).setRootPath("data");
        }

        /** Throws unless the signature holds for the secret. */
        public void mustBeSignedWith(String secret) throws WebhookVerificationException {
            new Webhook(secret).verify(body, headers);
        }
    }

    public static Receiver open() {
        try {
            Receiver receiver =
                    new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.createContext("/", receiver::take);
            receiver.server.setExecutor(receiver.threads);
            receiver.server.start();
            return receiver;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?of=kept";
    }

    public void answer(ToIntFunction<Got> status) {
        answering = status;
    }

    public void alsoAnswer(Map<String, String> moreHeaders, int length) {
        headers = moreHeaders;
        bodyLength = length;
    }

    public List<Got> of(String account) {
        return all.stream().filter(got -> got.account().equals(account)).toList();
    }

    public List<Got> await(String account, int count) {
        Awaitility.await().atMost(Promises.PATIENCE).until(() -> of(account).size() >= count);
        return of(account);
    }

    /** How many of one account were ever here at the same time. */
    public int togetherMax() {
        return togetherMax;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Got got = read(exchange);
            AtomicInteger ofAccount = inHand.computeIfAbsent(got.account(), account -> new AtomicInteger());
            noteTogether(ofAccount.incrementAndGet());
            int status = answering.applyAsInt(got);
            all.add(got);
            if (status == HANG) {
                ofAccount.decrementAndGet();
                awaitClose();
                return;
            }
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            ofAccount.decrementAndGet();
            exchange.sendResponseHeaders(status, bodyLength == 0 ? -1 : bodyLength);
            if (bodyLength > 0) {
                exchange.getResponseBody().write(new byte[bodyLength]);
            }
        }
    }

    private synchronized void noteTogether(int now) {
        togetherMax = Math.max(togetherMax, now);
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Got read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
        JsonPath json = JsonPath.from(body);
        String account = json.getString("data.accountId");
        return new Got(
                headers.get("webhook-id").get(0),
                account == null ? "" : account,
                json.getString("type"),
                body,
                headers);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
