package org.kept.segmentation.messaging;

/** What this service reads of {@code org.kept.order.recorded.v1}. */
record OrderRecorded(
        String orderId,
        String accountId,
        Integer revision,
        String orderedAt,
        String netAmount,
        String currency,
        String status) {}
