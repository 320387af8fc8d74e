package org.kept.cli.orders;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.kept.cli.client.Api;
import org.kept.cli.client.Tokens;

/**
 * Answers as the order intake would, at the other end of a socket: takes NDJSON, refuses orders of account "refused",
 * and can be told to answer a few times with something else first.
 */
final class FakeIntake implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> orders = new CopyOnWriteArrayList<>();
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final Deque<Integer> answersFirst = new ArrayDeque<>();
    private final HttpServer server;

    FakeIntake() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/api/orders", this::answer);
        server.start();
    }

    Api api(Path keys) {
        return new Api(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), new Tokens(keys));
    }

    List<String> ids() {
        return orders.stream().map(order -> order.path("orderId").asText()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An answer of 0 is a connection that breaks after the request was read. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer first = answersFirst.poll();
        if (first != null && first == 0) {
            exchange.close();
            return;
        }
        boolean right = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ")
                && exchange.getRequestHeaders().getFirst("Content-Type").equals("application/x-ndjson");
        int status = first != null ? first : right ? 200 : 401;
        byte[] answer = (status == 200 ? take(body) : "{\"title\":\"not now\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private String take(String body) throws IOException {
        List<String> rejected = new ArrayList<>();
        int line = 0;
        for (String text : body.split("\n")) {
            line++;
            JsonNode order = JSON.readTree(text);
            if (order.path("accountId").asText().equals("refused")) {
                rejected.add("{\"line\":" + line + ",\"title\":\"no such account\"}");
            } else {
                orders.add(order);
            }
        }
        batches.add(line);
        return "{\"accepted\":" + (line - rejected.size()) + ",\"rejected\":[" + String.join(",", rejected) + "]}";
    }
}
