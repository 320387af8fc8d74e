package org.kept.account.domain;

import java.time.Instant;
import java.util.List;

/**
 * What an account ordered. A cancelled order shows among the recent ones, but it neither counts nor dates.
 *
 * @param count of orders that were not cancelled
 * @param lastOrderedAt the date of the newest of those, or null
 * @param recent the newest first
 */
public record OrderHistory(long count, Instant lastOrderedAt, List<Order> recent) {}
