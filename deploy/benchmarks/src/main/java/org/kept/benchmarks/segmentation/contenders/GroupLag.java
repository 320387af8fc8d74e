package org.kept.benchmarks.segmentation.contenders;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How much of some topics a group has not committed yet. A task that starts over does not mislead it. */
final class GroupLag {
    /** A gap up to this may hold nothing but the markers of transactions, so it is looked into. */
    private static final long LOOK_INTO_MAX = 100;

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Admin admin;
    private final String bootstrapServers;
    private final String group;

    GroupLag(Admin admin, String bootstrapServers, String group) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.group = group;
    }

    /** Records of the topics that are committed. */
    long committed(String topic) {
        return committed().entrySet().stream()
                .filter(partition -> partition.getKey().topic().equals(topic))
                .mapToLong(partition -> partition.getValue().offset())
                .sum();
    }

    /** Whether the topics, in the order in which one follows from the other, are processed to their ends. */
    boolean isNone(String... topics) {
        for (String topic : topics) {
            if (!isNone(topic)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNone(String topic) {
        try {
            List<TopicPartition> partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = ends(partitions);
            Map<TopicPartition, OffsetAndMetadata> committed = committed();
            Map<TopicPartition, Long> next = new HashMap<>();
            partitions.forEach(partition -> next.put(
                    partition,
                    committed.containsKey(partition) ? committed.get(partition).offset() : 0L));
            long gap = partitions.stream()
                    .mapToLong(partition -> Math.max(0, ends.get(partition) - next.get(partition)))
                    .sum();
            return gap == 0 || gap <= LOOK_INTO_MAX && onlyMarkers(next, ends);
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get();
        Map<TopicPartition, Long> ends = new HashMap<>();
        found.forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
        try {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            known.put(partition, offset);
                        }
                    });
        } catch (ExecutionException noGroupYet) {
            known.clear();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return known;
    }

    private boolean onlyMarkers(Map<TopicPartition, Long> next, Map<TopicPartition, Long> ends) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            next.forEach((partition, offset) -> consumer.seek(partition, (long) offset));
            boolean empty = consumer.poll(LOOK).isEmpty();
            // An open transaction keeps the position back.
            return empty && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }
}
