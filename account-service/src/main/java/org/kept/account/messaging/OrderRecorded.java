package org.kept.account.messaging;

import org.kept.account.domain.Order;
import org.kept.account.domain.OrderClaim;

/**
 * The wire form of {@code org.kept.order.recorded.v1}. Order intake writes it; order systems may write it too, so what
 * is read is a claim first.
 */
record OrderRecorded(
        String orderId,
        String accountId,
        Integer revision,
        String orderedAt,
        String netAmount,
        String currency,
        String status) {
    static final String TYPE = "org.kept.order.recorded.v1";

    static OrderRecorded of(Order order) {
        return new OrderRecorded(
                order.orderId(),
                order.accountId(),
                order.revision(),
                order.orderedAt().toString(),
                order.netAmount().amount(),
                order.netAmount().currency().getCurrencyCode(),
                order.status().word());
    }

    OrderClaim toClaim() {
        return new OrderClaim(orderId, accountId, revision, orderedAt, netAmount, currency, status);
    }
}
