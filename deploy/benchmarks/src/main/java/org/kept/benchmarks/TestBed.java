package org.kept.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformPorts;
import org.kept.embedded.PlatformProcess;

/** The one platform of a benchmark, the same for all that are measured: a broker and PostgreSQL. */
public final class TestBed implements AutoCloseable {
    private static final String HEAP = "1g";

    private final PlatformProcess platform;
    private final Path folder;
    private final Path data;
    private final Admin admin;

    private TestBed(PlatformProcess platform, Path folder, Path data) {
        this.platform = platform;
        this.folder = folder;
        this.data = data;
        admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /**
     * Without connectors.
     *
     * @param work where logs go; the data go to a folder in it, which is deleted when the test bed ends, however it
     * ends
     */
    public static TestBed start(Path work) {
        return start(work, false);
    }

    /** With Kafka Connect, and the services' outbox connectors as on the laptop. */
    public static TestBed startWithConnect(Path work) {
        return start(work, true);
    }

    private static TestBed start(Path work, boolean connect) {
        try {
            Files.createDirectories(work);
            Path data = Files.createTempDirectory(work, "platform");
            // The temporary kind of platform would do without the optimising compiler: a slow broker for everyone.
            PlatformOptions options = PlatformOptions.at(data).heap(HEAP).log(work.resolve("platform.log"));
            Folders.deleteAtTheEnd(data);
            return new TestBed(PlatformProcess.start(connect ? options : options.withoutConnect()), work, data);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for the platform's data in " + work, e);
        }
    }

    public String bootstrapServers() {
        return platform.ports().bootstrapServers();
    }

    /** Of a database that peers may use; user and password are its name. */
    public String jdbcUrl() {
        return platform.ports().jdbcUrl("account");
    }

    public PlatformPorts ports() {
        return platform.ports();
    }

    /** What PostgreSQL says. */
    public Path databaseLog() {
        return data.resolve("postgres.log");
    }

    public Admin admin() {
        return admin;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        admin.close();
        platform.close();
    }
}
