package org.kept.sample;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients with the settings that matter here. Group and transactions are named as the department's rights want it. */
record Clients(String department, Settings settings) {

    KafkaConsumer<String, String> consumer() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, department + ".sample");
        // What was rolled back was never promised.
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // The offset is part of the transaction that the reports are written in.
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // After a crash the group gives its partitions away, or back, when this is over.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }

    KafkaProducer<String, String> producer() {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        // Whoever comes up again under this name puts an end to what its predecessor has left open.
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, department + ".sample-" + settings.instance());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
