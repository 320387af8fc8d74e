package org.kept.chassis.retention;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Sql;
import org.kept.chassis.persistence.Transactions;

/** Rows that are over go, in small transactions; several instances share them. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    // As long as there is no slot yet, or it was given up on, the rows are what the connector's next snapshot will
    // publish. With its heartbeats, a connector that is well is never this far behind.
    private static final String OUTBOX = forget("outbox", "created_at") + """
             and exists (
                select from pg_replication_slots
                where database = current_database() and wal_status in ('reserved', 'extended')
                and pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn) < 16777216)""";
    private static final String INBOX = forget("inbox", "received_at");
    private static final String IDEMPOTENCY = forget("idempotency", "answered_at");

    private final Transactions transactions;
    private final RetentionConfig config;

    Forgetting(Transactions transactions, RetentionConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(
            every = "${kept.retention.every:1h}",
            delayed = "${kept.retention.every:1h}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return forgetAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old rows wait for the next look: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** @return how many rows have gone */
    Uni<Integer> forgetAll() {
        return forget(OUTBOX, config.outbox())
                .chain(some -> forget(INBOX, config.inbox()).map(more -> some + more))
                .chain(some -> forget(IDEMPOTENCY, config.idempotency()).map(more -> some + more));
    }

    private Uni<Integer> forget(String sql, Duration kept) {
        return transactions.runUntilFewer(
                config.sliceMax(), () -> Sql.change(sql, (double) kept.toSeconds(), config.sliceMax()));
    }

    /** $1 seconds are how long a row is kept, $2 is how many go at most. */
    private static String forget(String table, String writtenAt) {
        return """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s where %2$s < now() - make_interval(secs => $1)
                    limit $2 for update skip locked))""".formatted(table, writtenAt);
    }
}
