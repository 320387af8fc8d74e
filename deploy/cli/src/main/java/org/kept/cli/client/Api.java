package org.kept.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Calls to Kept's REST API, each in the name of a local user. A call that gets no answer throws {@link Unreachable};
 * {@link #get} and {@link #post} throw {@link Refusal} for a problem, {@link #call} returns it.
 */
public final class Api {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final String KEY = "Idempotency-Key";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    public Api(URI base, Tokens tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    public URI base() {
        return base;
    }

    public JsonNode get(String user, String path) {
        Answer answer = call("GET", user, path, Map.of(), new byte[0]);
        return accepted("GET " + path, answer).body();
    }

    /** With an Idempotency-Key of its own, so each call is a work of its own. */
    public Answer post(String user, String path, JsonNode body) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", KEY, freshKey());
        return accepted("POST " + path, call("POST", user, path, headers, bytes(body)));
    }

    /** Without a body: what is to be done is in the path, and to which version in {@code ifMatch}, null for any. */
    public Answer post(String user, String path, String ifMatch) {
        Map<String, String> headers =
                ifMatch == null ? Map.of(KEY, freshKey()) : Map.of(KEY, freshKey(), "If-Match", ifMatch);
        return accepted("POST " + path, call("POST", user, path, headers, new byte[0]));
    }

    /** @param headers beside Authorization, which follows from the user */
    public Answer call(String method, String user, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + tokens.of(user))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return read(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Unreachable(base.resolve(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(base.resolve(path), e);
        }
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    private static Answer accepted(String call, Answer answer) {
        if (!answer.ok()) {
            throw new Refusal(call, answer);
        }
        return answer;
    }

    private static Answer read(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Retry-After").orElse(null),
                json(response.body()));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode read = body.length == 0 ? null : JSON.readTree(body);
            return read == null ? JsonNodeFactory.instance.objectNode() : read;
        } catch (IOException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }
}
