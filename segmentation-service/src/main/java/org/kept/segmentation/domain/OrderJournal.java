package org.kept.segmentation.domain;

/** Is told of each order that an order book takes in, as it has it from then on. */
@FunctionalInterface
public interface OrderJournal {
    void changed(AccountOrders account, int at);

    /** An account has its first order, or the first since all before were forgotten. Comes before that order. */
    default void begun(AccountOrders account) {}
}
