package org.kept.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the outbox short. A row's insert stands in the write-ahead log until the connector has read it, whatever happens
 * to the row; the day that rows are kept is for the connector's first snapshot and for people who look.
 */
@ApplicationScoped
class OutboxPurge {
    @Scheduled(every = "{kept.outbox.purge-every}", delayed = "{kept.outbox.purge-every}")
    Uni<Void> purge() {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> session.createNativeQuery(
                                "delete from outbox where created_at < now() - interval '1 day'")
                        .executeUpdate()))
                .replaceWithVoid();
    }
}
