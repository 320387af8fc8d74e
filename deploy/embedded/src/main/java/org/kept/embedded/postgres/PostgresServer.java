package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.kept.embedded.PlatformFailure;

/** A running PostgreSQL with the services' databases in it. */
public final class PostgresServer implements AutoCloseable {

    /** Recovery after a crash replays at most max_wal_size and the slots' part of the log. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Postmaster postmaster;
    private final Databases databases;

    private PostgresServer(Postmaster postmaster, Databases databases) {
        this.postmaster = postmaster;
        this.databases = databases;
    }

    /**
     * Returns when the databases are there.
     *
     * @param data holds the cluster in {@code postgres/} and the server's log in {@code postgres.log}
     */
    public static PostgresServer start(Path data, int port) throws IOException, SQLException {
        Program program = Program.unpacked();
        Unprivileged user = Unprivileged.choose();
        Cluster cluster = Cluster.in(data.resolve("postgres"), program, user);
        Path log = data.resolve("postgres.log");
        PostgresServer server =
                new PostgresServer(Postmaster.start(program, cluster, user, port, log), new Databases(port));
        try {
            server.awaitAccepting(log);
            server.databases.make();
            return server;
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public Databases databases() {
        return databases;
    }

    /** Runs the action should the server end by itself. */
    public void whenEnded(Runnable action) {
        postmaster.whenEnded(action);
    }

    @Override
    public void close() throws IOException {
        postmaster.close();
    }

    private void awaitAccepting(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                databases.tryToConnect();
                return;
            } catch (SQLException e) {
                if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                    throw new PlatformFailure("PostgreSQL accepts no connections, see " + log, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while PostgreSQL was starting", e);
        }
    }
}
