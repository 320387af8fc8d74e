package org.kept.account.persistence;

import java.io.Serializable;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.kept.account.domain.Order;
import org.kept.account.domain.OrderStatus;
import org.kept.chassis.money.Money;

/** An order's row, read here; {@link Orders} writes many at once, past Hibernate. */
@Entity
@Immutable
@Table(name = "orders")
@IdClass(RecordedOrder.Key.class)
class RecordedOrder {
    @Id
    String accountId;

    @Id
    String orderId;

    int revision;
    Instant orderedAt;
    long netMinorUnits;
    String currency;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    protected RecordedOrder() {}

    Order toOrder() {
        Money net = new Money(netMinorUnits, Currency.getInstance(currency));
        return new Order(accountId, orderId, revision, orderedAt, net, status);
    }

    /** Order systems number their orders, so an order's number is unique within its account only. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String accountId;
        String orderId;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && accountId.equals(that.accountId) && orderId.equals(that.orderId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(accountId, orderId);
        }
    }
}
