package org.kept.fulfilment.persistence;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * The one clock of all instances. In time or late is decided by it alone, so two instances whose clocks differ never
 * disagree about a promise.
 */
@ApplicationScoped
public class DatabaseClock {
    // The moment itself, not the transaction's start: who waited for a lock must not answer with the time before it.
    private static final String NOW = "select clock_timestamp()";

    /** To the microsecond. Asks the session that is open: lock first, then ask. */
    public Uni<Instant> now() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOW, Instant.class).getSingleResult());
    }
}
