package org.kept.segmentation.changes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.kept.segmentation.messaging.TierTold;

/**
 * Reads the changes, one partition's in their order. What it has fetched ahead is bounded, and it fetches no more until it is
 * asked again: a follower's pace is its reader's pace. For one thread at a time.
 */
public final class ChangeReader implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private Position position;

    /** @param consumer has its partitions assigned, and stands where reading begins */
    ChangeReader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.position = new Position(new TreeMap<>());
        catchUpWithConsumer();
    }

    /**
     * The next changes; empty when there are none after {@code patience}.
     *
     * @throws org.apache.kafka.common.KafkaException when reading cannot go on
     */
    public List<ToldChange> poll(Duration patience) {
        List<ToldChange> told = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(patience)) {
            position = position.with(next.partition(), next.offset() + 1);
            if (next.key() != null && next.value() != null) {
                told.add(new ToldChange(
                        new String(next.key(), StandardCharsets.UTF_8),
                        TierTold.read(next.value()),
                        new String(next.value(), StandardCharsets.UTF_8),
                        position.toString()));
            }
        }
        catchUpWithConsumer();
        return told;
    }

    /** From where reading goes on after all that was polled. */
    public String position() {
        return position.toString();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Between the records are marks of transactions, which only the consumer sees. */
    private void catchUpWithConsumer() {
        consumer.assignment()
                .forEach(partition -> position = position.with(partition.partition(), consumer.position(partition)));
    }
}
