package org.kept.benchmarks.service;

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
import org.kept.embedded.LocalIssuer;

/** A packaged service in a JVM of its own, on the test bed's database and broker; told what the laptop tells it. */
public final class PackagedService implements AutoCloseable {
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration VALID = Duration.ofHours(6);
    private static final long LOOK_EVERY_MS = 200;

    private final String name;
    private final Child child;
    private final int port;
    private final LocalIssuer issuer;
    private final Path log;

    private PackagedService(String name, Child child, int port, LocalIssuer issuer, Path log) {
        this.name = name;
        this.child = child;
        this.port = port;
        this.issuer = issuer;
        this.log = log;
    }

    /**
     * Returns when it is ready.
     *
     * @param domain of the service, such as {@code proposition}; its database and its user have the same name
     * @param flags of its JVM
     * @param environment beside what each service is told
     * @throws IllegalStateException when it is not built, or does not get ready
     */
    public static PackagedService start(
            TestBed testBed, String domain, List<String> flags, Map<String, String> environment) {
        String name = domain + "-service";
        Path jar = Path.of(name, "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": deploy/benchmarks/run builds it");
        }
        LocalIssuer issuer = LocalIssuer.in(testBed.folder().resolve("keys"));
        int port = freePort();
        Map<String, String> told = told(testBed, domain, port, issuer);
        told.putAll(environment);
        Path log = testBed.folder().resolve(name + ".log");
        Child child = Child.start(log, flags, ownJar() + File.pathSeparator + jar, told, Tethered.class, List.of(MAIN));
        PackagedService service = new PackagedService(name, child, port, issuer, log);
        service.awaitReady();
        return service;
    }

    public long pid() {
        return child.pid();
    }

    public int port() {
        return port;
    }

    /** A bearer token that holds for as long as any run. */
    public String token(String user, String role, Map<String, String> claims) {
        return issuer.token(user, Set.of(role), claims, VALID);
    }

    /** All that it has logged. */
    public List<String> log() {
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
            throw new IllegalStateException(name + " did not get ready; see " + log);
        }
    }

    private boolean isReady() {
        try (HttpConnection http = new HttpConnection(port)) {
            return http.call("GET", "/q/health/ready", "", new byte[0]).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, String> told(TestBed testBed, String domain, int port, LocalIssuer issuer) {
        return new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey(),
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "KAFKA_BOOTSTRAP_SERVERS", testBed.bootstrapServers(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", testBed.ports().reactiveUrl(domain),
                "QUARKUS_DATASOURCE_JDBC_URL", testBed.ports().jdbcUrl(domain),
                "QUARKUS_DATASOURCE_USERNAME", domain,
                "QUARKUS_DATASOURCE_PASSWORD", domain));
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
