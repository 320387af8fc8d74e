package org.kept.segmentation.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Makes the clients of Kafka Streams as it does itself, sees what its main consumers are given, and bundles it. A consumer knows how far
 * it is behind from the last response of the broker; how much of what it was given waits inside of Kafka Streams, no
 * public interface tells.
 */
final class Deliveries extends DefaultKafkaClientSupplier implements Unread {
    private final Topics topics;

    /** Of each stream thread its own; none of any other thread. */
    private final ThreadLocal<Watched> polled = new ThreadLocal<>();

    /** @param topics of which the orders come in a {@link Bundle} */
    Deliveries(Topics topics) {
        this.topics = topics;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new Watched(config);
    }

    @Override
    public void begin(TopicPartition partition) {
        if (polled.get() != null) {
            polled.get().given.remove(partition);
        }
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new Careful(config);
    }

    @Override
    public boolean isAny(TopicPartition partition, long lastTaken) {
        Watched consumer = polled.get();
        return consumer == null
                || consumer.currentLag(partition).orElse(Long.MAX_VALUE) > 0
                || consumer.given.getOrDefault(partition, -1L) > lastTaken;
    }

    /**
     * A task that Kafka Streams revives after its state was lost still knows the offset after what it was given before. Until
     * it is given something anew it would commit that, past records that its state has not seen.
     */
    private final class Careful extends KafkaProducer<byte[], byte[]> {
        Careful(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            Watched consumer = polled.get();
            Map<TopicPartition, OffsetAndMetadata> sent = new HashMap<>(offsets);
            if (consumer != null) {
                sent.replaceAll(consumer::atMostGiven);
            }
            super.sendOffsetsToTransaction(sent, group);
        }
    }

    private final class Watched extends KafkaConsumer<byte[], byte[]> {
        /** Offset of the last record that was given, by partition. */
        private final Map<TopicPartition, Long> given = new HashMap<>();

        private final Map<TopicPartition, TickTimes> tickTimes = new HashMap<>();

        Watched(Map<String, Object> config) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        public ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
            polled.set(this);
            ConsumerRecords<byte[], byte[]> records = super.poll(atMost);
            records.records(topics.businessDates())
                    .forEach(tick -> timesOf(tick.partition()).saw(tick.timestamp()));
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> handedOver = new HashMap<>();
            for (TopicPartition partition : records.partitions()) {
                List<ConsumerRecord<byte[], byte[]>> some = records.records(partition);
                given.put(partition, some.get(some.size() - 1).offset());
                handedOver.put(partition, partition.topic().equals(topics.orders()) ? bundled(partition, some) : some);
            }
            return new ConsumerRecords<>(handedOver, records.nextOffsets());
        }

        private OffsetAndMetadata atMostGiven(TopicPartition partition, OffsetAndMetadata asked) {
            boolean isPast = assignment().contains(partition) && asked.offset() > position(partition);
            return isPast ? new OffsetAndMetadata(position(partition), asked.metadata()) : asked;
        }

        private List<ConsumerRecord<byte[], byte[]>> bundled(
                TopicPartition orders, List<ConsumerRecord<byte[], byte[]>> records) {
            TickTimes times = timesOf(orders.partition());
            TopicPartition ticks = ticksOf(orders.partition());
            boolean areAll = assignment().contains(ticks) && currentLag(ticks).orElse(Long.MAX_VALUE) == 0;
            return Bundle.bundled(records, first -> times.endOf(first, areAll));
        }

        private TickTimes timesOf(int partition) {
            return tickTimes.computeIfAbsent(ticksOf(partition), first -> new TickTimes());
        }

        private TopicPartition ticksOf(int partition) {
            return new TopicPartition(topics.businessDates(), partition);
        }
    }
}
