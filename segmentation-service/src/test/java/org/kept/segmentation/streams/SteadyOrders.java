package org.kept.segmentation.streams;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Orders that keep coming: so many a second, whatever happens to who reads them, until it is closed or all are written. */
final class SteadyOrders implements AutoCloseable {
    private static final long PAUSE_MS = 10;

    private final OwnTopics topics;
    private final List<OrderJson> orders;
    private final int perSecond;
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::write, "steady-orders");
    private volatile boolean ending;
    private volatile int sent;
    private volatile Exception failure;

    private SteadyOrders(OwnTopics topics, List<OrderJson> orders, int perSecond) {
        this.topics = topics;
        this.orders = orders;
        this.perSecond = perSecond;
    }

    static SteadyOrders start(OwnTopics topics, List<OrderJson> orders, int perSecond) {
        SteadyOrders writing = new SteadyOrders(topics, orders, perSecond);
        writing.thread.setDaemon(true);
        writing.thread.start();
        return writing;
    }

    /** Behind the last order of each partition that the broker has acknowledged. */
    Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** Returns when the broker has all that were sent. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        thread.join();
        if (failure != null) {
            throw new IllegalStateException("An order could not be written", failure);
        }
    }

    /** All that were written; after it was closed. */
    List<OrderJson> written() {
        return orders.subList(0, sent);
    }

    private void write() {
        try (KafkaProducer<String, String> producer = topics.producer()) {
            long begin = System.nanoTime();
            while (!ending && sent < orders.size()) {
                long due = Math.min(orders.size(), (System.nanoTime() - begin) / 1_000 * perSecond / 1_000_000);
                while (sent < due) {
                    producer.send(topics.record(orders.get(sent)), this::acknowledged);
                    sent = sent + 1;
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException | RuntimeException e) {
            failure = e;
        }
    }

    private void acknowledged(RecordMetadata written, Exception refused) {
        if (refused != null) {
            failure = refused;
        } else {
            ends.merge(new TopicPartition(written.topic(), written.partition()), written.offset() + 1, Math::max);
        }
    }
}
