package org.kept.proposition.feasibility.domain;

import java.time.Instant;

/** Of two instants. */
final class Times {
    private Times() {}

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
