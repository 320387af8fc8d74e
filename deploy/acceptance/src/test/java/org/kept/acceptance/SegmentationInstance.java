package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformPorts;

/** One process of the packaged segmentation-service, which the other ones reach. */
final class SegmentationInstance implements AutoCloseable {
    private static final String JAR = "segmentation-service/target/quarkus-app/quarkus-run.jar";

    private final Process process;
    private final String url;
    private final LocalIssuer issuer;

    private SegmentationInstance(Process process, String url, LocalIssuer issuer) {
        this.process = process;
        this.url = url;
        this.issuer = issuer;
    }

    static SegmentationInstance start(String name, Path folder, PlatformPorts platform, LocalIssuer issuer) {
        String port = Integer.toString(freePort());
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Kept.root().resolve(JAR).toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", port);
        builder.environment().put("QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey());
        builder.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers());
        builder.environment().put("KEPT_BUSINESS_CLOCK", "event");
        builder.environment().put("KEPT_SEGMENTATION_ADVERTISED_ADDRESS", "127.0.0.1:" + port);
        builder.environment().put("KEPT_SEGMENTATION_STANDBYS", "1");
        builder.environment()
                .put("KEPT_SEGMENTATION_STATE_DIRECTORY", folder.resolve(name).toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        try {
            return new SegmentationInstance(builder.start(), "http://127.0.0.1:" + port, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    Api api(String user) {
        return new Api(url, issuer.token(user));
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
