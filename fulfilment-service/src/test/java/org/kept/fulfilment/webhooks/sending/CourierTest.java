package org.kept.fulfilment.webhooks.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a real TLS server of this machine, whose certificate this JVM trusts or does not. */
class CourierTest {
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static ExecutorService threads;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
        threads = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void close() {
        System.clearProperty(TRUST_STORE);
        threads.shutdownNow();
        vertx.close();
    }

    @Test
    void a_certificate_that_is_trusted_and_names_the_host_is_accepted_though_the_address_was_looked_up_before()
            throws Exception {
        Path keys = keys("localhost");
        HttpsServer server = serve(keys);

        Reply reply = send(keys, server);

        server.stop(0);
        assertEquals(204, reply.status(), reply.toString());
    }

    @Test
    void one_that_names_another_host_is_not() throws Exception {
        Path keys = keys("elsewhere.example");
        HttpsServer server = serve(keys);

        Reply reply = send(keys, server);

        server.stop(0);
        assertNull(reply.status());
        assertTrue(reply.error().contains("localhost"), reply.error());
    }

    @Test
    void one_that_nobody_vouches_for_is_not() throws Exception {
        HttpsServer server = serve(keys("localhost"));

        Reply reply = send(null, server);

        server.stop(0);
        assertNull(reply.status());
        assertTrue(reply.error().contains("certification path"), reply.error());
    }

    @Test
    void an_unknown_name_and_a_closed_port_are_told_in_words() {
        Courier courier = courier();

        assertEquals(
                "The name nowhere.invalid is not known.",
                send(courier, "https://nowhere.invalid/").error());
        assertTrue(send(courier, "https://localhost:1/").error().contains("refused"), "a closed port");
        courier.close();
    }

    /** @param trusted the keys whose certificate is vouched for; null for nobody's but the usual ones */
    private static Reply send(Path trusted, HttpsServer server) throws IOException, GeneralSecurityException {
        if (trusted == null) {
            System.clearProperty(TRUST_STORE);
        } else {
            System.setProperty(TRUST_STORE, certificateOf(trusted).toString());
        }
        Courier courier = courier();
        Reply reply = send(courier, "https://localhost:" + server.getAddress().getPort() + "/hooks");
        courier.close();
        return reply;
    }

    private static Reply send(Courier courier, String url) {
        return courier.send(url, Map.of("webhook-id", "1"), "{}").await().atMost(Duration.ofSeconds(20));
    }

    private static Courier courier() {
        WebhooksConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhooksConfig.class)
                .withDefaultValue("kept.webhooks.insecure", "true")
                .build()
                .getConfigMapping(WebhooksConfig.class);
        return new Courier(vertx, new Addresses(vertx, config), config);
    }

    /** A key pair with a certificate for that name, signed by itself. */
    private static Path keys(String name) throws IOException, InterruptedException {
        Path keys = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, keytool.waitFor(), () -> read(keytool));
        return keys;
    }

    private static KeyStore read(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** A trust store, which can be read without a password. */
    private static Path certificateOf(Path keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", read(keys).getCertificate("server"));
        Path file = keys.resolveSibling("trusted.jks");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes());
        } catch (IOException closed) {
            return closed.getMessage();
        }
    }

    private static HttpsServer serve(Path keys) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(read(keys), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
