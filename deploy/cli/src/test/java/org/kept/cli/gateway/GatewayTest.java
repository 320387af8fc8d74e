package org.kept.cli.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GatewayTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<HttpServer> services =
            List.of(service("account"), service("segmentation"), service("proposition"), service("fulfilment"));
    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.open(0, Routes.to(port(0), port(1), port(2), port(3)));
    }

    @AfterEach
    void close() {
        gateway.close();
        services.forEach(service -> service.stop(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/accounts, account",
        "/api/accounts/A-1/briefing?x=1, account",
        "/api/orders, account",
        "/api/segmentation/summary, segmentation",
        "/api/propositions/1/commit, proposition",
        "/api/commitments, proposition",
        "/api/salespeople/me, proposition",
        "/api/departments, fulfilment",
        "/api/fulfilment/tasks, fulfilment"
    })
    void a_path_is_answered_by_its_service(String path, String service) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals(200, response.statusCode());
        assertEquals(service + " GET " + path + " ", response.body());
    }

    @ParameterizedTest
    @CsvSource({"/", "/api", "/api/", "/api/account", "/q/health", "/api/ordersx"})
    void a_path_of_no_service_is_a_problem_of_404(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertEquals(404, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(response.body().contains("\"status\":404"), response.body());
    }

    @Test
    void a_service_that_is_away_is_a_problem_of_503_to_come_back_to() throws Exception {
        services.get(2).stop(0);

        HttpResponse<String> response = post("/api/propositions", "{}");

        assertEquals(503, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("1", response.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(response.body().contains("/api/propositions"), response.body());
    }

    @Test
    void a_body_passes_whole_and_headers_pass_as_they_are() throws Exception {
        String large = "x".repeat(3_000_000);

        HttpResponse<String> response = post("/api/orders", large);

        assertEquals("account POST /api/orders " + large, response.body());
        assertEquals(
                "Bearer t",
                response.headers().firstValue("X-Authorization-Seen").orElseThrow());
        assertEquals("\"7\"", response.headers().firstValue("ETag").orElseThrow());
        assertEquals(
                "127.0.0.1:" + gateway.port(),
                response.headers().firstValue("X-Host-Seen").orElseThrow());
    }

    @Test
    void a_status_of_the_service_passes() throws Exception {
        assertEquals(412, get("/api/accounts/stale").statusCode());
    }

    @Test
    void an_event_passes_at_once_while_the_stream_goes_on_and_the_service_learns_that_its_reader_went()
            throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        services.get(1).createContext("/api/segmentation/changes", exchange -> stream(exchange, gone));

        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/api/segmentation/changes")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body()))) {
            assertEquals(
                    "data: 1", CompletableFuture.supplyAsync(() -> line(lines)).get(5, TimeUnit.SECONDS));
        }
        assertTrue(gone.await(10, TimeUnit.SECONDS));
    }

    /** One event at once, then a comment every moment until nobody takes it. */
    private static void stream(HttpExchange exchange, CountDownLatch gone) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            out.write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.flush();
                Thread.sleep(50);
                out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException nobodyThere) {
            gone.countDown();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void it_listens_on_loopback_only() throws IOException {
        // Every other address of this machine is still free to bind at the same port.
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), gateway.port()));
            assertTrue(other.isBound());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer t")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + gateway.port() + path);
    }

    private int port(int service) {
        return services.get(service).getAddress().getPort();
    }

    /** Answers with its name and what it was asked. */
    private static HttpServer service(String name) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                byte[] answer = (name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body)
                        .getBytes(StandardCharsets.UTF_8);
                var headers = exchange.getRequestHeaders();
                exchange.getResponseHeaders().set("ETag", "\"7\"");
                exchange.getResponseHeaders().set("X-Host-Seen", headers.getFirst("Host"));
                if (headers.containsKey("Authorization")) {
                    exchange.getResponseHeaders().set("X-Authorization-Seen", headers.getFirst("Authorization"));
                }
                int status = exchange.getRequestURI().getPath().endsWith("stale") ? 412 : 200;
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.setExecutor(Executors.newCachedThreadPool(GatewayTest::daemon));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
