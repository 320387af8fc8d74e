package org.kept.benchmarks.propositions.relays;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * What both relays do once they are awake: take rows, send them, and delete them when the broker has acknowledged all. A
 * crash in between sends again: at least once.
 */
final class Drain implements AutoCloseable {
    private static final String TAKE = """
            delete from relay_outbox where seq in
                (select seq from relay_outbox order by seq limit 500 for update skip locked)
            returning seq, topic, key, payload""";

    private final Connection database;
    private final KafkaProducer<String, String> producer;
    private final PreparedStatement take;

    /** @param database is closed with this */
    Drain(Connection database, KafkaProducer<String, String> producer) throws SQLException {
        this.database = database;
        this.producer = producer;
        database.setAutoCommit(false);
        take = database.prepareStatement(TAKE);
    }

    private record Row(long seq, ProducerRecord<String, String> event) {}

    /** Until there is nothing left. */
    void all() throws SQLException, InterruptedException, ExecutionException {
        boolean more = true;
        while (more) {
            more = once();
        }
    }

    /** @return whether there was anything */
    boolean once() throws SQLException, InterruptedException, ExecutionException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet taken = take.executeQuery()) {
            while (taken.next()) {
                rows.add(new Row(
                        taken.getLong(1),
                        new ProducerRecord<>(taken.getString(2), taken.getString(3), taken.getString(4))));
            }
        }
        rows.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        List<Future<RecordMetadata>> sent =
                rows.stream().map(row -> producer.send(row.event())).toList();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        database.commit();
        return !rows.isEmpty();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
