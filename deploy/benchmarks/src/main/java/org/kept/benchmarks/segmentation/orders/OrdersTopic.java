package org.kept.benchmarks.segmentation.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic of orders as in production: three partitions, keyed by account, stamped by the broker. No headers. */
public final class OrdersTopic {
    public static final int PARTITIONS = 3;

    private OrdersTopic() {}

    public static void create(Admin admin, String name) {
        NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of("message.timestamp.type", "LogAppendTime", "retention.ms", "-1"));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("No topic " + name, e.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", hurried);
        }
    }

    /** Writes all events, and returns when the broker has them. */
    public static Truth write(String bootstrapServers, String name, OrderStream stream, int accounts) {
        FullSort sort = new FullSort(stream.orders());
        try (OrdersWriter writer = new OrdersWriter(bootstrapServers, name)) {
            stream.forEachRemaining(event -> {
                sort.take(event);
                writer.write(event);
            });
            writer.flush();
        }
        return sort.truth(accounts);
    }
}
