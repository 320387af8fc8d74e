package org.kept.benchmarks.propositions.relays;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.postgresql.PGConnection;

/** A relay in a thread of this process, which a service's own would be, too. */
public final class Relay implements AutoCloseable {
    private static final int LISTEN_MS = 100;
    private static final long JOIN_MS = 5_000;

    private final Thread thread;
    private volatile boolean ending;

    private Relay(Work work, String name) {
        thread = new Thread(
                () -> {
                    try {
                        work.run(this);
                    } catch (Exception failed) {
                        // What is missing on the topic then tells it.
                        failed.printStackTrace();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run(Relay relay) throws Exception;
    }

    /** Sleeps until PostgreSQL notifies it of a commit. */
    public static Relay notified(RelayTable table, String jdbcUrl, KafkaProducer<String, String> producer)
            throws SQLException {
        table.notifyWriters();
        Connection listening = DriverManager.getConnection(jdbcUrl);
        listening.createStatement().execute("listen " + RelayTable.CHANNEL);
        return new Relay(
                relay -> {
                    try (listening;
                            Drain drain = new Drain(DriverManager.getConnection(jdbcUrl), producer)) {
                        PGConnection notifications = listening.unwrap(PGConnection.class);
                        while (!relay.ending) {
                            notifications.getNotifications(LISTEN_MS);
                            drain.all();
                        }
                    }
                },
                "notify-relay");
    }

    /** Looks every few milliseconds, and at once again after it has found something. */
    public static Relay polling(String jdbcUrl, KafkaProducer<String, String> producer, long everyMs) {
        return new Relay(
                relay -> {
                    try (Drain drain = new Drain(DriverManager.getConnection(jdbcUrl), producer)) {
                        while (!relay.ending) {
                            if (!drain.once()) {
                                Thread.sleep(everyMs);
                            }
                        }
                    }
                },
                "polling-relay");
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join(JOIN_MS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
