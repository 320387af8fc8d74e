package org.kept.benchmarks.propositions.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Declares departments as fulfilment-service would, which is not running. */
public final class Departments {
    public static final List<String> NAMES = List.of("logistics", "finance", "support");
    private static final String TOPIC = "department-capabilities.v1";
    private static final String TYPE = "org.kept.department.declared.v1";

    private Departments() {}

    public static void declare(String bootstrapServers) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer())) {
            NAMES.forEach(name -> producer.send(declaration(name)));
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> declaration(String name) {
        String json = "{\"departmentId\":\"%s\",\"name\":\"%s\",\"timeZone\":\"Europe/Berlin\",".formatted(name, name)
                + "\"responseTime\":\"PT8H\",\"revision\":1}";
        ProducerRecord<String, String> event = new ProducerRecord<>(TOPIC, name, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/fulfilment-service",
                        "ce_type",
                        TYPE,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        name,
                        "content-type",
                        "application/json")
                .forEach((header, text) -> event.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
