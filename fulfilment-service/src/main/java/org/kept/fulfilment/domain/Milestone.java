package org.kept.fulfilment.domain;

import java.time.Instant;

/**
 * A point that the work passes.
 *
 * @param name by which the department knows it, within the task
 * @param plannedAt null when no date was set
 * @param reachedAt null until it is reached
 */
public record Milestone(String name, Instant plannedAt, Instant reachedAt) {
    public Milestone {
        plannedAt = Exact.of(plannedAt);
        reachedAt = Exact.of(reachedAt);
    }

    /** What was planned stays unless a new date is set. */
    Milestone then(Milestone said) {
        return new Milestone(name, said.plannedAt == null ? plannedAt : said.plannedAt, said.reachedAt);
    }
}
