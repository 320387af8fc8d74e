package org.kept.segmentation.rising.backtest;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.kept.segmentation.domain.OrderEvent;

/**
 * What became of each order: per account and order the highest revision wins, wherever it stands in the file. About 150
 * bytes an order.
 */
final class LatestOrders {
    private record Latest(int revision, int epochDay, long netMinorUnits, Currency currency, boolean counts) {}

    private final Map<String, Map<String, Latest>> byAccount = new TreeMap<>();

    void add(OrderEvent order) {
        byAccount
                .computeIfAbsent(order.accountId(), id -> new HashMap<>())
                .merge(
                        order.orderId(),
                        new Latest(
                                order.revision(),
                                Math.toIntExact(order.orderedOn().toEpochDay()),
                                order.net(),
                                order.currency(),
                                order.counts()),
                        (known, other) -> other.revision() > known.revision() ? other : known);
    }

    /** How many orders count, by the code of their currency. */
    Map<String, Long> ordersByCurrency() {
        Map<String, Long> orders = new TreeMap<>();
        byAccount.values().stream()
                .flatMap(account -> account.values().stream())
                .filter(Latest::counts)
                .forEach(order -> orders.merge(order.currency().getCurrencyCode(), 1L, Long::sum));
        return orders;
    }

    /** The orders in that currency that count; accounts in the order of their ids, those without any left out. */
    Map<String, OrderHistory> in(String currency) {
        Map<String, OrderHistory> histories = new TreeMap<>();
        byAccount.forEach((accountId, orders) -> orders.values().stream()
                .filter(order ->
                        order.counts() && order.currency().getCurrencyCode().equals(currency))
                .forEach(order -> histories
                        .computeIfAbsent(accountId, id -> new OrderHistory())
                        .add(order.epochDay(), order.netMinorUnits())));
        return histories;
    }
}
