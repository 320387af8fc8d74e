package org.kept.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the outbox short: rows of yesterday go, but only while a connector keeps up. As long as there is no slot yet, or it
 * was given up on, the rows are what the connector's next snapshot will publish.
 */
@ApplicationScoped
class OutboxPurge {
    // With its heartbeats, a connector that is well is never this far behind.
    private static final String PURGE = """
            delete from outbox where created_at < now() - interval '1 day' and exists (
                select from pg_replication_slots
                where database = current_database() and wal_status in ('reserved', 'extended')
                and pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn) < 16777216)""";

    @Scheduled(every = "{kept.outbox.purge-every}", delayed = "{kept.outbox.purge-every}")
    Uni<Void> purge() {
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(PURGE).executeUpdate()))
                .replaceWithVoid();
    }
}
