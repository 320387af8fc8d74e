package org.kept.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One user's calls through the gateway. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    Api(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /**
     * @param next the path of the next page, or null
     * @param link the header that it stands in, or null
     */
    record Answer(int status, JsonNode body, String entityTag, String next, String link) {
        Answer must(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
            }
            return this;
        }
    }

    Answer get(String path) {
        try {
            return send(request(path).GET());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + path, e);
        }
    }

    /** @throws IOException when the connection breaks: then nobody knows whether it was done */
    Answer post(String path, Object body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body == null ? "" : JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /** @param ifMatch null for none */
    Answer put(String path, Object body, String ifMatch) throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    /** A list as a table. */
    String csv(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request(path).header("Accept", "text/csv").GET().build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String link = response.headers().firstValue("Link").orElse(null);
            String next = link == null
                    ? null
                    : URI.create(link.replaceAll(".*<([^>]+)>.*", "$1")).toString();
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body().isEmpty() ? "null" : response.body()),
                    response.headers().firstValue("ETag").orElse(null),
                    next == null ? null : next.substring(next.indexOf("/api/")),
                    link);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
