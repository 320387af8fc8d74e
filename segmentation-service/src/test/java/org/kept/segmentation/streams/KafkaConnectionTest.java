package org.kept.segmentation.streams;

import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class KafkaConnectionTest {
    @Test
    void properties_and_variables_of_kafka_reach_every_client() {
        KafkaConnection connection = KafkaConnectionProducer.of(new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of("kafka.bootstrap.servers", "laptop:9092", "quarkus.http.port", "1"),
                                "file",
                                100),
                        new EnvConfigSource(
                                Map.of("KAFKA_BOOTSTRAP_SERVERS", "cluster:9093", "KAFKA_SECURITY_PROTOCOL", "SSL"),
                                300))
                .build());

        assertEquals(Map.of("bootstrap.servers", "cluster:9093", "security.protocol", "SSL"), connection.settings());
    }

    @Test
    void a_clients_own_settings_go_before() {
        assertEquals(
                Map.of("bootstrap.servers", "b:1", "acks", "all"),
                new KafkaConnection(Map.of("bootstrap.servers", "b:1", "acks", "1")).with(Map.of("acks", "all")));
    }
}
