package org.kept.benchmarks.segmentation.contenders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Spread;
import org.kept.benchmarks.segmentation.orders.KeyIds;

/**
 * A database that takes the orders in batches and, after each batch, asks itself who the key accounts are: the answer
 * is as old as a batch and a query take. Tells no one of changes, and has no window.
 */
final class RecomputingDatabase {
    /** Smaller ones would spend even more on asking, larger ones would make the answer older. */
    private static final int BATCH_RECORDS = 20_000;

    /** What is different from database to database. */
    interface Dialect {
        void prepare(Statement statement) throws SQLException;

        void take(Connection connection, List<OrderJson> batch) throws SQLException;

        /** Selects the ids of the key accounts, best first. */
        String keyAccounts();

        void dispose(Statement statement) throws SQLException;
    }

    private final Connection connection;
    private final Dialect dialect;
    private final List<Double> refreshes = new ArrayList<>();
    private final List<Double> ages = new ArrayList<>();

    RecomputingDatabase(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Pass run(Assignment assignment) throws SQLException {
        Deadline deadline = Deadline.in(Duration.ofSeconds(assignment.boundSeconds()));
        try (Statement statement = connection.createStatement();
                Topic topic = new Topic(assignment.bootstrapServers(), assignment.topic())) {
            dialect.prepare(statement);
            long start = System.nanoTime();
            long records = 0;
            List<String> key = List.of();
            while (records < assignment.records() && !deadline.passed()) {
                long batchStart = System.nanoTime();
                List<OrderJson> batch = batch(topic);
                records += batch.size();
                dialect.take(connection, batch);
                key = refresh(statement);
                ages.add((System.nanoTime() - batchStart) / 1e9);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            dialect.dispose(statement);
            Pass pass = records < assignment.records()
                    ? Pass.unfinished(records, seconds)
                    : new Pass(records, seconds, Map.of("ranked", KeyIds.ranked(key)));
            return pass.with(Map.of(
                    "refresh_median_s", Spread.of(refreshes).median(),
                    "refresh_last_s", refreshes.get(refreshes.size() - 1),
                    "answer_age_highest_s", Spread.of(ages).highest()));
        }
    }

    private List<String> refresh(Statement statement) throws SQLException {
        long start = System.nanoTime();
        List<String> key = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(dialect.keyAccounts())) {
            while (rows.next()) {
                key.add(rows.getString(1));
            }
        }
        refreshes.add((System.nanoTime() - start) / 1e9);
        return key;
    }

    private static List<OrderJson> batch(Topic topic) {
        List<OrderJson> batch = new ArrayList<>(BATCH_RECORDS);
        while (batch.size() < BATCH_RECORDS && !topic.atItsEnd()) {
            topic.poll().forEach(order -> batch.add(OrderJson.read(order.value())));
        }
        return batch;
    }
}
