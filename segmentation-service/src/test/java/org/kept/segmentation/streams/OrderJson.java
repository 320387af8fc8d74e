package org.kept.segmentation.streams;

import java.math.BigDecimal;

/** An order event as an order system writes it. */
public record OrderJson(
        String orderId,
        String accountId,
        int revision,
        String orderedAt,
        String netAmount,
        String currency,
        String status) {

    public static OrderJson placed(String orderId, String accountId, String orderedAt, String netAmount) {
        return new OrderJson(orderId, accountId, 1, orderedAt, netAmount, "USD", "placed");
    }

    public OrderJson at(int otherRevision, String otherAmount, String otherStatus) {
        return new OrderJson(orderId, accountId, otherRevision, orderedAt, otherAmount, currency, otherStatus);
    }

    long cents() {
        return new BigDecimal(netAmount).movePointRight(2).longValueExact();
    }

    public String json() {
        return """
                {"orderId":"%s","accountId":"%s","revision":%d,"orderedAt":"%s","netAmount":"%s","currency":"%s",\
                "status":"%s","channel":"a field that segmentation does not know"}""".formatted(orderId, accountId, revision, orderedAt, netAmount, currency, status);
    }
}
