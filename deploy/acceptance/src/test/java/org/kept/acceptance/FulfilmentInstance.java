package org.kept.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;

import org.kept.acceptance.ServiceInstance.Surroundings;

/** One of several processes of the packaged fulfilment-service on one database; it can be killed by itself. */
final class FulfilmentInstance implements AutoCloseable {
    private static final String SERVICE = "fulfilment";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceInstance process;

    private FulfilmentInstance(ServiceInstance process) {
        this.process = process;
    }

    /** @param departments the folder with their files */
    static FulfilmentInstance start(String name, Path departments, Surroundings around) {
        Map<String, String> environment = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                around.platform().reactiveUrl(SERVICE),
                "QUARKUS_DATASOURCE_JDBC_URL",
                around.platform().jdbcUrl(SERVICE),
                "QUARKUS_DATASOURCE_USERNAME",
                SERVICE,
                "QUARKUS_DATASOURCE_PASSWORD",
                SERVICE,
                "KEPT_DEPARTMENTS_DIRECTORY",
                departments.toString());
        return new FulfilmentInstance(
                ServiceInstance.start(SERVICE, name, ServiceInstance.freePort(), around, environment));
    }

    void awaitReady() {
        Awaitility.await().atMost(PATIENCE).until(this::isReady);
    }

    void kill() {
        process.kill();
    }

    void startAgain() {
        process.startAgain();
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(process.url() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
