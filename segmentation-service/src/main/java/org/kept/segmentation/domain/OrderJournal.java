package org.kept.segmentation.domain;

/** Is told of each order that an order book takes in, as it has it from then on. */
@FunctionalInterface
public interface OrderJournal {
    void changed(String accountId, PackedOrders orders, int at);
}
