package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformPorts;

/** One process of a packaged service beside a platform that the test has started; its port stays over its ends. */
final class ServiceInstance implements AutoCloseable {
    private final ProcessBuilder builder;
    private final String url;
    private Process process;

    private ServiceInstance(ProcessBuilder builder, String url) {
        this.builder = builder;
        this.url = url;
        launch();
    }

    /** @param folder for the log */
    record Surroundings(Path folder, PlatformPorts platform, LocalIssuer issuer) {}

    /**
     * Starts it and does not wait until it is ready.
     *
     * @param service such as {@code proposition}: its module is {@code proposition-service}, and so is its database
     * @param name of the log
     * @param port on loopback, free
     */
    static ServiceInstance start(
            String service, String name, int port, Surroundings around, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Kept.root()
                        .resolve(service + "-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        around.folder().resolve(name + ".log").toFile()));
        Map<String, String> all = builder.environment();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_OIDC_PUBLIC_KEY", around.issuer().publicKey());
        all.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        all.put("KAFKA_BOOTSTRAP_SERVERS", around.platform().bootstrapServers());
        all.putAll(environment);
        return new ServiceInstance(builder, "http://127.0.0.1:" + port);
    }

    String url() {
        return url;
    }

    /** {@code kill -9}, over when this returns. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once it has ended. */
    void startAgain() {
        launch();
    }

    /** In good order; by force after half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
