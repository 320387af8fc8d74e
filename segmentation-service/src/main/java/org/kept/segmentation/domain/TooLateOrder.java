package org.kept.segmentation.domain;

import java.time.LocalDate;

/**
 * A revision of an order that came when the order's date had left the window, and does not count.
 *
 * @param businessDate on which it came
 */
public record TooLateOrder(
        String accountId, String orderId, int revision, LocalDate orderedOn, LocalDate businessDate) {}
