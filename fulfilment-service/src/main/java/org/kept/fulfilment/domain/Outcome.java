package org.kept.fulfilment.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What becomes of the promise. Broken stays broken.
 *
 * @param overdue what the customer was told passed before it was completed
 * @param kept null until it is known
 */
@Embeddable
public record Outcome(boolean overdue, Boolean kept, Instant completedAt, String completedBy) {
    static final Outcome OPEN = new Outcome(false, null, null, null);

    Outcome late() {
        return new Outcome(true, false, completedAt, completedBy);
    }

    Outcome broken() {
        return new Outcome(overdue, false, completedAt, completedBy);
    }

    Outcome delivered(Instant now, String by) {
        return new Outcome(overdue, !overdue, now, by);
    }
}
