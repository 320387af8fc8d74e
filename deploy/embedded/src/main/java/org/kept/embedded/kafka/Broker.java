package org.kept.embedded.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import org.kept.embedded.PlatformFailure;

/** A running broker. Its data, acknowledged or not, is in the operating system's hands: a killed JVM loses none of it. */
public final class Broker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Returns when the broker serves.
     *
     * @param data holds the log in {@code kafka/}
     */
    public static Broker start(Path data, int port, int controllerPort) throws IOException {
        Path logFolder = data.resolve("kafka");
        Properties settings = BrokerSettings.of(logFolder, port, controllerPort);
        if (!Files.exists(logFolder.resolve("meta.properties"))) {
            format(data, settings);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        return new Broker(server, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data, Properties settings) throws IOException {
        Path file = data.resolve("kafka-format.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {
            "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString(), "--ignore-formatted"
        };
        int code = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (code != 0) {
            throw new PlatformFailure("Kafka's log could not be formatted: " + said.toString(StandardCharsets.UTF_8));
        }
    }
}
