package org.kept.cli.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.kept.cli.screen.KeptFailure;

/**
 * The dead-letter topics of one Kafka. A letter that is sent again and the mark that it was are one Kafka transaction, so
 * a replay that is killed has sent all of its letters or none. For one thread, and one operator at a time: of two replays
 * the second ends the first.
 */
public final class DeadLetters implements AutoCloseable {
    public static final String GROUP = "kept-dlq";

    private static final String ENDING = ".dlq";
    /** Of one transaction: a broker gives up on those that last longer than a minute. */
    private static final int LETTERS_MAX = 1_000;

    private static final int COUNTED_MAX = 10_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MS = 15_000;

    private final Map<String, Object> connection;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param connection bootstrap servers, and what else the cluster asks of its clients */
    public DeadLetters(Map<String, Object> connection) {
        this.connection = connection;
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LETTERS_MAX);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** @param waiting that were neither sent again nor put aside; counted up to {@value #COUNTED_MAX} */
    public record Waiting(String topic, long waiting) {}

    /** Every dead-letter topic, by name. */
    public List<Waiting> topics() {
        return consumer.listTopics().keySet().stream()
                .filter(topic -> topic.endsWith(ENDING))
                .sorted()
                .map(topic -> new Waiting(topic, waiting(topic, COUNTED_MAX).size()))
                .toList();
    }

    /** What waits on a topic, the oldest of each partition first, up to {@code countMax}. */
    public List<Letter> waiting(String topic, int countMax) {
        return read(starts(topic), ends(topic), countMax).letters().stream()
                .map(Letter::of)
                .toList();
    }

    /**
     * Sends what waits to the topic that it came to. What cannot be read there either comes back as a new letter, and is not
     * sent once more.
     *
     * @return how many letters that were
     */
    public long replay(String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        String original = topic.substring(0, topic.length() - ENDING.length());
        try (KafkaProducer<byte[], byte[]> producer = producer(topic)) {
            producer.initTransactions();
            long all = 0;
            Batch batch = read(starts(topic), ends, LETTERS_MAX);
            while (!batch.letters().isEmpty()) {
                producer.beginTransaction();
                batch.letters().forEach(letter -> producer.send(Letter.again(letter, original)));
                producer.sendOffsetsToTransaction(batch.passed(), consumer.groupMetadata());
                producer.commitTransaction();
                all += batch.letters().size();
                batch = read(starts(topic), ends, LETTERS_MAX);
            }
            return all;
        }
    }

    /** Puts aside what waits: it stays on its topic as long as the topic keeps it, and is not shown or sent any more. */
    public long discard(String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        long all = 0;
        Batch batch = read(starts(topic), ends, LETTERS_MAX);
        while (!batch.letters().isEmpty()) {
            consumer.commitSync(batch.passed());
            all += batch.letters().size();
            batch = read(starts(topic), ends, LETTERS_MAX);
        }
        return all;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** @param passed of each partition the offset behind the last letter */
    private record Batch(List<ConsumerRecord<byte[], byte[]>> letters, Map<TopicPartition, OffsetAndMetadata> passed) {}

    private Batch read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, int countMax) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
        while (letters.size() < countMax && isBefore(ends)) {
            for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                if (letters.size() < countMax && letter.offset() < ends.get(partition)) {
                    letters.add(letter);
                    passed.put(partition, new OffsetAndMetadata(letter.offset() + 1));
                }
            }
        }
        return new Batch(letters, passed);
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** Of each partition the first letter that was not dealt with. */
    private Map<TopicPartition, Long> starts(String topic) {
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions(topic)));
        consumer.committed(Set.copyOf(starts.keySet())).forEach((partition, committed) -> {
            if (committed != null) {
                starts.merge(partition, committed.offset(), Math::max);
            }
        });
        return starts;
    }

    private Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(partitions(topic));
    }

    private List<TopicPartition> partitions(String topic) {
        if (!topic.endsWith(ENDING) || !consumer.listTopics().containsKey(topic)) {
            throw new KeptFailure("There is no dead-letter topic " + topic + ". 'kept dlq list' names them all.");
        }
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaProducer<byte[], byte[]> producer(String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP + "-" + topic);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What a broker that cannot be reached, or refuses, comes to in words. */
    public static KeptFailure failure(KafkaException cause) {
        return new KeptFailure("Kafka does not do that: " + cause.getMessage(), cause);
    }
}
