package org.kept.account.rest;

import org.kept.account.domain.Order;

/** Which order was recorded: what identifies it, with the revision that holds when none was given. */
record OrderAnswer(String accountId, String orderId, int revision) {
    static OrderAnswer of(Order order) {
        return new OrderAnswer(order.accountId(), order.orderId(), order.revision());
    }
}
