package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.segmentation.domain.SegmentationPolicy;

/** Topics on the real broker for one test alone, beside those of the running service. */
record OwnTopics(String bootstrapServers, String name, Topics topics) {
    static OwnTopics create(String name) throws ExecutionException, InterruptedException {
        PlatformResource platform = new PlatformResource();
        platform.init(Map.of("connectors", "false"));
        platform.start();
        OwnTopics own = new OwnTopics(PlatformResource.bootstrapServers(), name, Topics.prefixed(name + "-"));
        try (Admin admin = own.admin()) {
            admin.createTopics(own.topics.all().stream().map(own::declared).toList())
                    .all()
                    .get();
            own.awaitLogs(admin);
        }
        return own;
    }

    EngineSettings settings(Path stateDirectory) {
        return settings(Replay.POLICY.windowDays(), stateDirectory);
    }

    EngineSettings settings(int windowDays, Path stateDirectory) {
        return settings(windowDays, 0, stateDirectory);
    }

    EngineSettings settings(int windowDays, int standbys, Path stateDirectory) {
        return new EngineSettings(
                KafkaConnection.to(bootstrapServers),
                name,
                stateDirectory,
                topics,
                SegmentationPolicy.of(1, windowDays, Replay.POLICY.share(), Replay.POLICY.reportingCurrency()),
                ClockMode.EVENT,
                Replay.HISTORY_DAYS,
                Replay.TOLERANCE,
                Duration.ofMillis(100),
                1,
                standbys,
                Optional.empty());
    }

    /** Returns when the broker has all of them. */
    void write(List<OrderJson> orders) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = producer()) {
            List<Future<RecordMetadata>> sent =
                    orders.stream().map(order -> producer.send(record(order))).toList();
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new StringSerializer());
    }

    ProducerRecord<String, String> record(OrderJson order) {
        return new ProducerRecord<>(topics.orders(), order.accountId(), order.json());
    }

    TopicReader tierChanges() {
        return TopicReader.of(bootstrapServers, topics.accountTierChanges());
    }

    Admin admin() {
        return Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** A producer that writes before the broker has made the logs can mix up its own sequence. */
    private void awaitLogs(Admin admin) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        topics.all().forEach(topic -> IntStream.range(0, partitions(topic))
                .forEach(partition -> ends.put(new TopicPartition(topic, partition), OffsetSpec.latest())));
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> admin.listOffsets(ends).all().get().size() == ends.size());
    }

    private int partitions(String topic) {
        return topics.ofTheRanking().contains(topic) ? 1 : 3;
    }

    private NewTopic declared(String topic) {
        return new NewTopic(topic, Optional.of(partitions(topic)), Optional.empty())
                .configs(Map.of("message.timestamp.type", "LogAppendTime"));
    }
}
