package org.kept.segmentation.streams;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/**
 * How many records lie between what all instances have committed and where the topics that they read end.
 *
 * <p>The order of the questions makes that so: first where the orders end, then what is committed, then where the topics
 * end that processing itself writes. A record and what follows from it are committed together, so whatever follows from
 * the orders lies before the last ends.
 */
final class UnprocessedRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A gap up to this is looked into: it may hold nothing but the markers of transactions. */
    private static final long LOOK_INTO_MAX = 1_000;

    private final Admin admin;
    private final EngineSettings settings;

    UnprocessedRecords(Admin admin, EngineSettings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** @throws IllegalStateException when Kafka does not answer in time */
    long count() {
        Topics topics = settings.topics();
        List<TopicPartition> orders = partitions(List.of(topics.orders(), topics.fxRates(), topics.policies()));
        List<TopicPartition> derived = partitions(List.of(topics.businessDates(), topics.accountRevenues()));
        Map<TopicPartition, Long> ends = new HashMap<>(offsets(orders, OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed = ask(admin.listConsumerGroupOffsets(settings.applicationId())
                .partitionsToOffsetAndMetadata()
                .toCompletionStage());
        ends.putAll(offsets(derived, OffsetSpec.latest()));

        Map<TopicPartition, Long> next = new HashMap<>(offsets(ends.keySet(), OffsetSpec.earliest()));
        committed.forEach((partition, offset) -> {
            if (offset != null) {
                next.computeIfPresent(partition, (p, earliest) -> Math.max(earliest, offset.offset()));
            }
        });
        ends.keySet().removeIf(partition -> next.get(partition) >= ends.get(partition));
        long gap = ends.keySet().stream()
                .mapToLong(partition -> ends.get(partition) - next.get(partition))
                .sum();
        return gap == 0 || gap > LOOK_INTO_MAX ? gap : recordsBetween(next, ends);
    }

    private List<TopicPartition> partitions(List<String> topics) {
        return ask(admin.describeTopics(topics).allTopicNames().toCompletionStage()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> question =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                ask(admin.listOffsets(question).all().toCompletionStage());
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private long recordsBetween(Map<TopicPartition, Long> next, Map<TopicPartition, Long> ends) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long found = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(ends.keySet());
            ends.keySet().forEach(partition -> consumer.seek(partition, next.get(partition)));
            // An open transaction keeps the position back: that is a record or more, too.
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                found += consumer.poll(Duration.ofMillis(50)).count();
                if (found > 0 || System.nanoTime() > deadline) {
                    return Math.max(1, found);
                }
            }
        }
        return found;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                settings.kafka().with(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static <T> T ask(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IllegalStateException("Kafka does not say how far processing is", silent);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", hurried);
        }
    }
}
