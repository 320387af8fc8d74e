package org.kept.benchmarks.propositions.contenders;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;

import org.kept.benchmarks.propositions.drafts.Draft;

/** Writes a commit's events to their topics, and nothing else: what Kafka itself takes. */
public final class KafkaCommitter implements Committer {
    private final KafkaProducer<String, String> producer;
    private final OutboxEvents events;

    private KafkaCommitter(KafkaProducer<String, String> producer, OutboxEvents events) {
        this.producer = producer;
        this.events = events;
    }

    /** @param producer is shared by all clients, and closed by whoever opened it */
    public static Factory of(KafkaProducer<String, String> producer, OutboxEvents events) {
        return (pass, client) -> new KafkaCommitter(producer, events);
    }

    @Override
    public void commit(Draft draft) {
        List<Future<RecordMetadata>> sent =
                events.of(draft).stream().map(producer::send).toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {}
}
