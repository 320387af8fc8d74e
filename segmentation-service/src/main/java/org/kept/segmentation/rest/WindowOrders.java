package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.AccountWindow;
import org.kept.segmentation.domain.RecordedOrder;

/**
 * An account's orders in the window, those that weigh most first.
 *
 * @param reportingCurrency of every {@code value} and of what leaves
 * @param leavesWithin30Days of all its orders, not only of those shown
 */
public record WindowOrders(
        List<OrderItem> items, LocalDate businessDate, String reportingCurrency, Leaving leavesWithin30Days) {
    private static final int DAYS_AHEAD = 30;

    /**
     * @param amount in {@code currency}; below zero for a credit note
     * @param value in the reporting currency; absent while there is no rate, and then the order does not count
     * @param leavesOn the first business date on which it is not in the window any more
     */
    public record OrderItem(
            String orderId, LocalDate orderedOn, String amount, String currency, String value, LocalDate leavesOn) {}

    /**
     * @param revenue of the orders that leave
     * @param orders how many they are
     * @param staying the revenue that is left, if no new order comes
     */
    public record Leaving(String revenue, int orders, String staying) {}

    static WindowOrders of(AccountWindow window, int limit) {
        Currency reporting = window.policy().reportingCurrency();
        AccountWindow.Leaving leaving = window.leavingWithin(DAYS_AHEAD);
        return new WindowOrders(
                window.heaviest(limit).stream()
                        .map(order -> item(order, window, reporting))
                        .toList(),
                window.businessDate(),
                reporting.getCurrencyCode(),
                new Leaving(
                        new Money(leaving.revenue(), reporting).amount(),
                        leaving.orders(),
                        new Money(leaving.staying(), reporting).amount()));
    }

    private static OrderItem item(RecordedOrder order, AccountWindow window, Currency reporting) {
        return new OrderItem(
                order.orderId(),
                order.orderedOn(),
                new Money(order.net(), order.currency()).amount(),
                order.currency().getCurrencyCode(),
                order.value().isEmpty() ? null : new Money(order.value().getAsLong(), reporting).amount(),
                window.leavesOn(order));
    }
}
