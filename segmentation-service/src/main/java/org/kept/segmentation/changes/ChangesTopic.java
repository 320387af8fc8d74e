package org.kept.segmentation.changes;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.kept.segmentation.streams.KafkaConnection;
import org.kept.segmentation.streams.Topics;

/**
 * {@code account-tier-changes.v1} from its readers' side. Each follower gets a consumer of its own, in no group: it may begin
 * anywhere in the history, its pace is nobody else's, and what it costs is bounded (a thread, a connection, and as much as is
 * fetched at once). One shared tail would have to keep the history for its slowest follower, or leave that one behind.
 *
 * <p>Every method throws {@link SilentTopic} when Kafka does not answer in time.
 */
@ApplicationScoped
public class ChangesTopic {
    /** An event is some 300 bytes: a batch fits, and what one follower can hold back is little. */
    private static final int FETCH_BYTES = 256 << 10;

    private static final int POLL_RECORDS = 100;
    private static final int ANSWER_TIMEOUT_MS = 5_000;

    private final KafkaConnection kafka;
    private final String topic;

    @Inject
    ChangesTopic(KafkaConnection kafka) {
        this(kafka, Topics.standard().accountTierChanges());
    }

    ChangesTopic(KafkaConnection kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** What is committed from now on. */
    public ChangeReader fromNow() {
        return opened(KafkaConsumer::seekToEnd);
    }

    public ChangeReader fromEarliest() {
        return opened(KafkaConsumer::seekToBeginning);
    }

    /** What comes after a position that a {@link ToldChange} or a reader had, all of it and nothing before. */
    public Opening after(String position) {
        Position wanted = Position.parse(position).orElse(null);
        if (wanted == null) {
            return new Opening.NoPosition();
        }
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        try {
            List<TopicPartition> partitions = assigned(consumer);
            Opening refusal = refusal(consumer, partitions, wanted);
            if (refusal == null) {
                // A partition that the position does not know is younger than it is, and all of it came after.
                partitions.forEach(
                        partition -> consumer.seek(partition, wanted.next().getOrDefault(partition.partition(), 0L)));
                return new Opening.Opened(new ChangeReader(consumer));
            }
            consumer.close();
            return refusal;
        } catch (KafkaException silent) {
            consumer.close();
            throw new SilentTopic(silent);
        }
    }

    /** Null when there is nothing to refuse. */
    private static Opening refusal(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Position wanted) {
        if (wanted.next().lastKey() >= partitions.size()) {
            return new Opening.NoPosition();
        }
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean allThere = partitions.stream().allMatch(partition -> {
            long next = wanted.next().getOrDefault(partition.partition(), 0L);
            return beginnings.get(partition) <= next && next <= ends.get(partition);
        });
        return allThere ? null : new Opening.Gone();
    }

    private ChangeReader opened(BiConsumer<KafkaConsumer<byte[], byte[]>, List<TopicPartition>> seek) {
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        try {
            seek.accept(consumer, assigned(consumer));
            return new ChangeReader(consumer);
        } catch (KafkaException silent) {
            consumer.close();
            throw new SilentTopic(silent);
        }
    }

    private List<TopicPartition> assigned(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return partitions;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.with(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        POLL_RECORDS,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        FETCH_BYTES,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        FETCH_BYTES / 2,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        ANSWER_TIMEOUT_MS,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        ANSWER_TIMEOUT_MS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
