package org.kept.fulfilment.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What the department says to the promise as it stands now; each part is null until it has said so.
 *
 * @param counterDueAt what it offers instead, while the task is countered
 * @param expectedAt when it expects to deliver
 */
@Embeddable
public record Answer(Instant acceptedAt, String acceptedBy, Instant counterDueAt, Instant expectedAt) {
    static final Answer NONE = new Answer(null, null, null, null);

    Answer accepted(Instant at, String by) {
        return new Answer(at, by, counterDueAt, expectedAt);
    }

    Answer offering(Instant offered) {
        return new Answer(acceptedAt, acceptedBy, Exact.of(offered), expectedAt);
    }

    /** @param expected null when nobody can tell; then what was told before stays */
    Answer expecting(Instant expected) {
        return expected == null ? this : new Answer(acceptedAt, acceptedBy, counterDueAt, Exact.of(expected));
    }
}
