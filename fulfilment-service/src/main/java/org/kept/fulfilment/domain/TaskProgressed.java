package org.kept.fulfilment.domain;

import java.time.Instant;

/**
 * A task has moved on, for others to know and for its timeline.
 *
 * @param task as it stands after the change
 * @param by who moved it; null when time did, or the service itself
 */
public record TaskProgressed(Task task, Instant at, String by, Change change) {}
