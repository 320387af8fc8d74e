package org.kept.segmentation.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;

/** Changes of tiers that a test tells in the ranking's stead, of accounts that no other test has. */
final class ToldChanges {
    static final String TOPIC = "account-tier-changes.v1";
    static final String TYPE = "org.kept.account-tier.changed.v1";

    private final String accountPrefix = UUID.randomUUID() + "-";

    /** What the ids of its accounts begin with. */
    String accountPrefix() {
        return accountPrefix;
    }

    void tell(String account, String tier) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(TOPIC, accountPrefix + account, TYPE, json(account, tier));
        }
    }

    void transaction(boolean committed, String account) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                PlatformResource.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                accountPrefix);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            ProducerRecord<String, String> event =
                    new ProducerRecord<>(TOPIC, accountPrefix + account, json(account, "KEY"));
            event.headers().add("ce_id", account.getBytes(StandardCharsets.UTF_8));
            producer.send(event);
            producer.flush();
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    String json(String account, String tier) {
        return "{\"accountId\":\"%s%s\",\"tier\":\"%s\"}".formatted(accountPrefix, account, tier);
    }
}
