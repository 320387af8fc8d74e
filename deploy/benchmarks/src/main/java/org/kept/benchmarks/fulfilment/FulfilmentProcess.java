package org.kept.benchmarks.fulfilment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Child;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.propositions.service.HttpConnection;
import org.kept.benchmarks.propositions.service.Tethered;
import org.kept.embedded.LocalIssuer;

/** The packaged fulfilment-service in a JVM of its own, on the test bed's database and broker. */
final class FulfilmentProcess implements AutoCloseable {
    static final String DATABASE = "fulfilment";
    private static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
    private static final Path JAR = Path.of("fulfilment-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final Path DEPARTMENTS = Path.of("deploy", "kubernetes", "departments");
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String LOG = "fulfilment-service.log";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration VALID = Duration.ofHours(6);
    private static final long LOOK_EVERY_MS = 200;

    private final Child child;
    private final int port;
    private final LocalIssuer issuer;
    private final Path log;

    private FulfilmentProcess(Child child, int port, LocalIssuer issuer, Path log) {
        this.child = child;
        this.port = port;
        this.issuer = issuer;
        this.log = log;
    }

    /**
     * Returns when it is ready.
     *
     * @param passEvery how often it passes over all open tasks
     */
    static FulfilmentProcess start(TestBed testBed, Duration passEvery) {
        Path jar = JAR.toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": deploy/benchmarks/run builds it");
        }
        LocalIssuer issuer = LocalIssuer.in(testBed.folder().resolve("keys"));
        int port = freePort();
        Path log = testBed.folder().resolve(LOG);
        Child child = Child.start(
                log,
                FLAGS,
                ownJar() + File.pathSeparator + jar,
                environment(testBed, port, issuer, passEvery),
                Tethered.class,
                List.of(MAIN));
        FulfilmentProcess service = new FulfilmentProcess(child, port, issuer, log);
        service.awaitReady();
        return service;
    }

    /** As that department's desk. */
    DeskApi desk(String department) {
        String token =
                issuer.token(department + "-desk", Set.of("department"), Map.of("department", department), VALID);
        return new DeskApi("http://127.0.0.1:" + port, token);
    }

    /** All that it has logged. */
    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        child.close();
    }

    private void awaitReady() {
        boolean ready = Await.until(Deadline.in(READY_WITHIN), LOOK_EVERY_MS, () -> isReady() || !child.isAlive());
        if (!ready || !child.isAlive()) {
            close();
            throw new IllegalStateException("fulfilment-service did not get ready; see " + LOG);
        }
    }

    private boolean isReady() {
        try (HttpConnection http = new HttpConnection(port)) {
            return http.call("GET", "/q/health/ready", "", new byte[0]).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the laptop's services are told, too; and to pass more often, so that there is something to measure. */
    private static Map<String, String> environment(TestBed testBed, int port, LocalIssuer issuer, Duration passEvery) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "KAFKA_BOOTSTRAP_SERVERS", testBed.bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", testBed.ports().reactiveUrl(DATABASE),
                "QUARKUS_DATASOURCE_JDBC_URL", testBed.ports().jdbcUrl(DATABASE),
                "QUARKUS_DATASOURCE_USERNAME", DATABASE,
                "QUARKUS_DATASOURCE_PASSWORD", DATABASE));
        environment.put(
                "KEPT_DEPARTMENTS_DIRECTORY", DEPARTMENTS.toAbsolutePath().toString());
        environment.put("KEPT_FORECAST_LOOK_EVERY", "1s");
        environment.put("KEPT_FORECAST_PASS_EVERY", passEvery.toString());
        return environment;
    }

    private static Path ownJar() {
        try {
            return Path.of(Tethered.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
