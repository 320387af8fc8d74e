package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as exact as the database keeps them: what is told first and what is read later are the same. */
final class Exact {
    private Exact() {}

    /** @return null for null */
    static Instant of(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
