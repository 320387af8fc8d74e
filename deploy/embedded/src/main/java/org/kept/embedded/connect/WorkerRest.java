package org.kept.embedded.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The worker's REST interface. Requests that it answers with anything but success end in an IOException. */
final class WorkerRest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;

    WorkerRest(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Whether the worker has joined its group and read its configuration. */
    boolean isReady() {
        try {
            return send(request("/health").GET()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Registers the connector, unless it is registered like that already: an unneeded change would restart it. */
    void register(ConnectorDeclaration connector) throws IOException {
        String path = "/connectors/" + connector.name() + "/config";
        HttpResponse<String> present = send(request(path).GET());
        if (present.statusCode() != OK || !connector.config().equals(config(present.body()))) {
            String wanted = json.writeValueAsString(connector.config());
            succeed(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wanted)));
        }
    }

    /** Restarts what has failed of a connector, if anything has; true if so. */
    boolean restartIfFailed(String connector) throws IOException {
        HttpResponse<String> answer =
                send(request("/connectors/" + connector + "/status").GET());
        if (answer.statusCode() == NOT_FOUND || !hasFailed(json.readTree(answer.body()))) {
            return false;
        }
        succeed(request("/connectors/" + connector + "/restart?includeTasks=true&onlyFailed=true")
                .POST(BodyPublishers.noBody()));
        return true;
    }

    private static boolean hasFailed(JsonNode status) {
        boolean failed = "FAILED".equals(status.at("/connector/state").asText());
        for (JsonNode task : status.path("tasks")) {
            failed |= "FAILED".equals(task.path("state").asText());
        }
        return failed;
    }

    private Map<String, String> config(String body) throws IOException {
        return json.readValue(body, new TypeReference<>() {});
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private void succeed(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
