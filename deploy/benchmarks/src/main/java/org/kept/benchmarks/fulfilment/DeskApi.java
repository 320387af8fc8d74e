package org.kept.benchmarks.fulfilment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import org.kept.benchmarks.service.PackagedService;

/** One desk's calls, one after the other, on a connection of its own: lists are long enough to come in chunks. */
final class DeskApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    private DeskApi(String address, String token) {
        this.address = address;
        this.token = token;
    }

    static DeskApi of(PackagedService service, String department) {
        return new DeskApi(
                "http://127.0.0.1:" + service.port(),
                service.token(department + "-desk", "department", Map.of("department", department)));
    }

    /** @return the answer's body, of a 200 */
    String get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        }
    }
}
