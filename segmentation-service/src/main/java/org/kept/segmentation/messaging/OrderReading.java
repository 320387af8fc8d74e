package org.kept.segmentation.messaging;

import org.kept.segmentation.domain.OrderEvent;

/** What became of reading a record of {@code orders.v1}. */
public sealed interface OrderReading {
    record Readable(OrderEvent order) implements OrderReading {}

    /** @param reason in words, for whoever looks into the dead-letter topic */
    record Poison(String reason) implements OrderReading {}
}
