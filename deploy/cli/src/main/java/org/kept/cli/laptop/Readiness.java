package org.kept.cli.laptop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks the parts of a set-up whether they can do their work now. Never throws: who does not answer is not ready. */
public final class Readiness {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final String CONNECTOR_FILE_END = "-outbox.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();

    public boolean service(int port) {
        return get("http://127.0.0.1:" + port + "/q/health/ready").isPresent();
    }

    /** Each declared connector and its task run. */
    boolean connectors(int connectPort, List<String> declared) {
        Optional<JsonNode> status = get("http://127.0.0.1:" + connectPort + "/connectors?expand=status");
        return status.isPresent() && declared.stream().allMatch(name -> runs(status.get(), name));
    }

    /** The names of the connectors that {@code deploy/connect} declares: each file is named as its connector. */
    static List<String> declaredConnectors(Path deploy) {
        try (Stream<Path> files = Files.list(deploy.resolve("connect"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CONNECTOR_FILE_END))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean runs(JsonNode all, String name) {
        JsonNode status = all.path(name).path("status");
        JsonNode tasks = status.path("tasks");
        boolean running =
                "RUNNING".equals(status.path("connector").path("state").asText()) && !tasks.isEmpty();
        for (JsonNode task : tasks) {
            running &= "RUNNING".equals(task.path("state").asText());
        }
        return running;
    }

    private Optional<JsonNode> get(String address) {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(ANSWER_WITHIN)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
