package org.kept.benchmarks.propositions.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.benchmarks.Json;
import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.service.HttpConnection;
import org.kept.benchmarks.service.PackagedService;

/** One salesperson's calls, one after the other. */
public final class SalesApi implements AutoCloseable {
    private static final String PROPOSITIONS = "/api/propositions";

    private final HttpConnection http;
    private final String authorization;

    private SalesApi(HttpConnection http, String token) {
        this.http = http;
        this.authorization = "Authorization: Bearer " + token + "\r\n";
    }

    /** On a connection of its own, in that person's name. */
    public static SalesApi of(PackagedService service, String user, String role) {
        return new SalesApi(new HttpConnection(service.port()), service.token(user, role, Map.of()));
    }

    /** @return the draft as the service shows it */
    public JsonNode draft(String json) {
        String headers = "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        return Json.tree(call(201, "POST", PROPOSITIONS, headers, json.getBytes(StandardCharsets.UTF_8))
                .body());
    }

    /** Returns when it is acknowledged. A draft's first version is 0. */
    public void commit(Draft draft) {
        String headers = "If-Match: \"0\"\r\nIdempotency-Key: " + draft.key() + "\r\n";
        call(200, "POST", PROPOSITIONS + "/" + draft.id() + "/commit", headers, new byte[0]);
    }

    private HttpConnection.Response call(int expected, String method, String path, String headers, byte[] body) {
        try {
            HttpConnection.Response response = http.call(method, path, authorization + headers, body);
            if (response.status() != expected) {
                throw new IllegalStateException(method + " " + path + ": " + response.status() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
