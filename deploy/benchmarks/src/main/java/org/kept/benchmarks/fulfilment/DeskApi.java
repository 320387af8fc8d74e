package org.kept.benchmarks.fulfilment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.kept.benchmarks.propositions.service.HttpConnection;

/** One desk's calls, one after the other. */
final class DeskApi implements AutoCloseable {
    private static final byte[] NOTHING = {};

    private final HttpConnection http;
    private final String authorization;

    DeskApi(HttpConnection http, String token) {
        this.http = http;
        this.authorization = "Authorization: Bearer " + token + "\r\n";
    }

    /** @return the answer's body, of a 200 */
    byte[] get(String path) {
        try {
            HttpConnection.Response response = http.call("GET", path, authorization, NOTHING);
            if (response.status() != 200) {
                throw new IllegalStateException("GET " + path + ": " + response.status() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
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
