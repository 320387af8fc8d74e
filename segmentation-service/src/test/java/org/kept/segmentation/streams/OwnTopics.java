package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import org.kept.embedded.testing.PlatformResource;

/** Topics on the real broker for one test alone, beside those of the running service. */
record OwnTopics(String bootstrapServers, String name, Topics topics) {
    static OwnTopics create(String name) throws ExecutionException, InterruptedException {
        PlatformResource platform = new PlatformResource();
        platform.init(Map.of("connectors", "false"));
        platform.start();
        OwnTopics own = new OwnTopics(PlatformResource.bootstrapServers(), name, Topics.prefixed(name + "-"));
        try (Admin admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, own.bootstrapServers))) {
            admin.createTopics(own.topics.all().stream().map(own::declared).toList())
                    .all()
                    .get();
        }
        return own;
    }

    EngineSettings settings(Path stateDirectory) {
        return new EngineSettings(
                bootstrapServers,
                name,
                stateDirectory,
                topics,
                Replay.POLICY,
                ClockMode.EVENT,
                Replay.HISTORY_DAYS,
                Replay.TOLERANCE,
                Duration.ofMillis(100),
                1,
                0);
    }

    /** Returns when the broker has all of them. */
    void write(List<OrderJson> orders) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new StringSerializer())) {
            orders.forEach(
                    order -> producer.send(new ProducerRecord<>(topics.orders(), order.accountId(), order.json())));
        }
    }

    private NewTopic declared(String topic) {
        Optional<Integer> partitions = Optional.of(topics.ofTheRanking().contains(topic) ? 1 : 3);
        return new NewTopic(topic, partitions, Optional.empty())
                .configs(Map.of("message.timestamp.type", "LogAppendTime"));
    }
}
