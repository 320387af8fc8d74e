package org.kept.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays the other services: writes their events, or poison, to a topic. Each call returns after the acknowledgement. */
public final class TopicWriter implements AutoCloseable {

    private final KafkaProducer<String, String> producer;

    private TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** On the platform of this test JVM. */
    public static TopicWriter open() {
        return of(PlatformResource.bootstrapServers());
    }

    public static TopicWriter of(String bootstrapServers) {
        return new TopicWriter(bootstrapServers);
    }

    /** As account-service tells that it was registered. */
    public void account(String accountId) {
        event(
                "accounts.v1",
                accountId,
                "org.kept.account.changed.v1",
                "{\"accountId\":\"%s\",\"name\":\"%s\",\"revision\":1,\"changedAt\":\"2027-01-02T08:00:00Z\"}"
                        .formatted(accountId, accountId));
    }

    /** A CloudEvent with a new id; the key is also its subject. Returns the id. */
    public String event(String topic, String key, String type, String json) {
        String id = UUID.randomUUID().toString();
        event(topic, key, type, id, json);
        return id;
    }

    /** A CloudEvent with a given id, to be sent twice for instance. */
    public void event(String topic, String key, String type, String id, String json) {
        write(
                topic,
                key,
                json,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        key,
                        "content-type",
                        "application/json"));
    }

    /** Anything; key and value may be null. */
    public void write(String topic, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> kafkaRecord = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> kafkaRecord.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(kafkaRecord).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not written to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to " + topic, e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
