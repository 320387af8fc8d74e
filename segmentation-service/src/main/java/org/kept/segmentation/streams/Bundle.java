package org.kept.segmentation.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Neighbours in one partition that pass through Kafka Streams as one record, since its queues, contexts and metrics cost
 * about as much for each record as reading an order does. Kafka Streams commits the offset of the record that comes next:
 * a bundle therefore has the offset of its first, and is processed whole or not at all.
 */
final class Bundle {
    /** So that a commit that is due, or another partition, waits for a millisecond or so. */
    static final int RECORDS_MAX = 256;

    /** What a source of bundles reads its values with. */
    static final Deserializer<Bundle> DESERIALIZER = new Deserializer<>() {
        @Override
        public Bundle deserialize(String topic, byte[] value) {
            return new Bundle(value, null);
        }

        @Override
        public Bundle deserialize(String topic, Headers headers, byte[] value) {
            return headers instanceof Carrier carrier ? carrier.bundle : deserialize(topic, value);
        }
    };

    private final byte[] value;
    private final List<ConsumerRecord<byte[], byte[]>> several;

    private Bundle(byte[] value, List<ConsumerRecord<byte[], byte[]>> several) {
        this.value = value;
        this.several = several;
    }

    /** The way through a queue that knows records alone: as headers that hold nothing else. */
    private static final class Carrier extends RecordHeaders {
        private final transient Bundle bundle;

        Carrier(Bundle bundle) {
            this.bundle = bundle;
        }
    }

    /**
     * @param records of one partition, in its order
     * @param endOf by the time of a bundle's first record, the time from which on records are not to be in it
     */
    static List<ConsumerRecord<byte[], byte[]>> bundled(
            List<ConsumerRecord<byte[], byte[]>> records, LongUnaryOperator endOf) {
        List<ConsumerRecord<byte[], byte[]>> bundles = new ArrayList<>(records.size() / RECORDS_MAX + 1);
        for (int from = 0; from < records.size(); ) {
            long end = endOf.applyAsLong(records.get(from).timestamp());
            int last = Math.min(records.size(), from + RECORDS_MAX);
            int to = from + 1;
            while (to < last && records.get(to).timestamp() < end) {
                to++;
            }
            boolean asItIs = to == from + 1 && records.get(from).timestamp() >= 0;
            bundles.add(asItIs ? records.get(from) : carrying(records.subList(from, to)));
            from = to;
        }
        return bundles;
    }

    private static ConsumerRecord<byte[], byte[]> carrying(List<ConsumerRecord<byte[], byte[]>> some) {
        ConsumerRecord<byte[], byte[]> first = some.get(0);
        int bytes = 0;
        for (ConsumerRecord<byte[], byte[]> one : some) {
            bytes += Math.max(0, one.serializedKeySize()) + Math.max(0, one.serializedValueSize());
        }
        return new ConsumerRecord<>(
                first.topic(),
                first.partition(),
                first.offset(),
                // A record without a time would end the stream thread; what is to be said of one is for its reader.
                Math.max(0, first.timestamp()),
                TimestampType.CREATE_TIME,
                0,
                bytes,
                null,
                null,
                new Carrier(new Bundle(null, some)),
                first.leaderEpoch());
    }

    /**
     * What the bundle holds, in its order; of a record that came alone, that record.
     *
     * @param received what holds the bundle
     */
    List<ConsumerRecord<byte[], byte[]>> records(Record<byte[], Bundle> received, RecordMetadata from) {
        return several != null
                ? several
                : List.of(new ConsumerRecord<>(
                        from.topic(),
                        from.partition(),
                        from.offset(),
                        received.timestamp(),
                        TimestampType.CREATE_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        received.key(),
                        value,
                        received.headers(),
                        Optional.empty()));
    }
}
