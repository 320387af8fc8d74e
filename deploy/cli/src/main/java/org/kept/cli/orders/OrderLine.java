package org.kept.cli.orders;

import java.time.Instant;

/**
 * An order's net value after one event, as the order intake takes it.
 *
 * @param netAmount decimal text, with no more decimals than the currency has; negative for a credit note
 * @param status placed, amended, cancelled or returned
 */
public record OrderLine(
        String orderId,
        String accountId,
        int revision,
        Instant orderedAt,
        String netAmount,
        String currency,
        String status) {}
