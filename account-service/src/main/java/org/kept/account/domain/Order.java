package org.kept.account.domain;

import java.time.Instant;

import org.kept.chassis.money.Money;

/**
 * An order as it stands after its latest event.
 *
 * @param revision from 1; of two with the same account and order, the higher one holds
 * @param netAmount the order's whole net value now, not the difference; negative for a credit note
 */
public record Order(
        String accountId, String orderId, int revision, Instant orderedAt, Money netAmount, OrderStatus status) {}
