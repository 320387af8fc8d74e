package org.kept.benchmarks.propositions.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Child;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.TestBed;
import org.kept.embedded.LocalIssuer;

/** The packaged proposition-service in a JVM of its own, on the test bed's database and broker. */
public final class ServiceProcess implements AutoCloseable {
    private static final Path JAR = Path.of("proposition-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String DATABASE = "proposition";
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);
    private static final Duration VALID = Duration.ofHours(6);
    private static final long LOOK_EVERY_MS = 200;

    private final Child child;
    private final int port;
    private final LocalIssuer issuer;

    private ServiceProcess(Child child, int port, LocalIssuer issuer) {
        this.child = child;
        this.port = port;
        this.issuer = issuer;
    }

    /**
     * Returns when it is ready.
     *
     * @param flags of its JVM
     */
    public static ServiceProcess start(TestBed testBed, List<String> flags) {
        Path jar = JAR.toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": deploy/benchmarks/run builds it");
        }
        LocalIssuer issuer = LocalIssuer.in(testBed.folder().resolve("keys"));
        int port = freePort();
        Child child = Child.start(
                testBed.folder().resolve("proposition-service.log"),
                flags,
                ownJar() + File.pathSeparator + jar,
                environment(testBed, port, issuer),
                Tethered.class,
                List.of(MAIN));
        ServiceProcess service = new ServiceProcess(child, port, issuer);
        service.awaitReady();
        return service;
    }

    public long pid() {
        return child.pid();
    }

    public ProcessorTime processorTime() {
        return ProcessorTime.of(child.pid());
    }

    /** On one connection of its own, in one person's name. */
    public SalesApi api(String user, String role) {
        return new SalesApi(new HttpConnection(port), issuer.token(user, Set.of(role), Map.of(), VALID));
    }

    @Override
    public void close() {
        child.close();
    }

    private void awaitReady() {
        boolean ready = Await.until(Deadline.in(READY_WITHIN), LOOK_EVERY_MS, () -> isReady() || !child.isAlive());
        if (!ready || !child.isAlive()) {
            close();
            throw new IllegalStateException("proposition-service did not get ready; see proposition-service.log");
        }
    }

    private boolean isReady() {
        try (HttpConnection http = new HttpConnection(port)) {
            HttpConnection.Response response = http.call("GET", "/q/health/ready", "", new byte[0]);
            return response.status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the laptop's services are told, too. */
    private static Map<String, String> environment(TestBed testBed, int port, LocalIssuer issuer) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "KAFKA_BOOTSTRAP_SERVERS", testBed.bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", testBed.ports().reactiveUrl(DATABASE),
                "QUARKUS_DATASOURCE_JDBC_URL", testBed.ports().jdbcUrl(DATABASE),
                "QUARKUS_DATASOURCE_USERNAME", DATABASE,
                "QUARKUS_DATASOURCE_PASSWORD", DATABASE);
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
