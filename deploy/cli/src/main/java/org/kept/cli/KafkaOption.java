package org.kept.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.kept.cli.letters.DeadLetters;
import org.kept.cli.screen.KeptFailure;

/** Which Kafka is meant: that of the set-up which runs here, or any other. */
final class KafkaOption {

    @Mixin
    private GatewayOption gateway;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "Another Kafka than that of the set-up that runs here.")
    private String servers;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description =
                    "Properties of a Kafka client: what the cluster asks of its clients, such as security.protocol.")
    private Path config;

    <T> T withDeadLetters(Function<DeadLetters, T> work) {
        try (DeadLetters letters = new DeadLetters(connection())) {
            return work.apply(letters);
        } catch (KafkaException failed) {
            throw DeadLetters.failure(failed);
        }
    }

    private Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>();
        if (config != null) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(config)) {
                read.load(reader);
            } catch (IOException unreadable) {
                throw new KeptFailure("There is no file " + config + " that can be read.", unreadable);
            }
            read.forEach((name, value) -> connection.put(name.toString(), value));
        }
        if (servers != null || !connection.containsKey(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
            connection.put(
                    CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                    servers == null ? gateway.bootstrapServers() : servers);
        }
        return connection;
    }
}
