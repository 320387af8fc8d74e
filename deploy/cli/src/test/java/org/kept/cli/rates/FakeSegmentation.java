package org.kept.cli.rates;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.kept.cli.client.Api;
import org.kept.cli.client.Tokens;

/** Answers as the segmentation would, at the other end of a socket, and can be told what to find wrong. */
final class FakeSegmentation implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> rates = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    final Deque<Integer> answersFirst = new ArrayDeque<>();
    /** Null when nothing is. */
    String violations;

    private final HttpServer server;

    FakeSegmentation() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/segmentation/fx-rates", this::answer);
        server.start();
    }

    Api api(Path keys) {
        return new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new Tokens(keys));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        Integer first = answersFirst.poll();
        int status = first != null ? first : violations == null ? 200 : 422;
        byte[] answer = body(status, request).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String body(int status, JsonNode request) {
        if (status != 200) {
            return "{\"title\":\"no\",\"violations\":[" + (violations == null ? "" : violations) + "]}";
        }
        request.path("rates").forEach(rates::add);
        batches.add(request.path("rates").size());
        return "{\"published\":" + request.path("rates").size() + "}";
    }
}
