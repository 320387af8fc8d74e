package org.kept.fulfilment.forecast.domain;

import java.time.Instant;

/**
 * Something that a department has delivered.
 *
 * @param readyAt when it could be worked on: it was there, and so was what it waited for
 * @param begunAt its last start or resumption; null when nobody has said so
 */
public record Delivery(String type, Instant readyAt, Instant begunAt, Instant completedAt) {}
