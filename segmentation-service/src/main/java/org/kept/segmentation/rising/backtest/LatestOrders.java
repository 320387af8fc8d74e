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
    private record Latest(
            int line, int revision, int epochDay, long netMinorUnits, Currency currency, boolean counts) {}

    /** @param firstLine of the file, where the first of them stands */
    record Some(long count, int firstLine) {
        private Some and(Some others) {
            return new Some(count + others.count, Math.min(firstLine, others.firstLine));
        }
    }

    private final Map<String, Map<String, Latest>> byAccount = new TreeMap<>();

    /** @param line of the file */
    void add(OrderEvent order, int line) {
        byAccount
                .computeIfAbsent(order.accountId(), id -> new HashMap<>())
                .merge(
                        order.orderId(),
                        new Latest(
                                line,
                                order.revision(),
                                Math.toIntExact(order.orderedOn().toEpochDay()),
                                order.net(),
                                order.currency(),
                                order.counts()),
                        (known, other) -> other.revision() > known.revision() ? other : known);
    }

    /** The orders that count, by the code of their currency. */
    Map<String, Some> byCurrency() {
        Map<String, Some> orders = new TreeMap<>();
        byAccount.values().stream()
                .flatMap(account -> account.values().stream())
                .filter(Latest::counts)
                .forEach(order ->
                        orders.merge(order.currency().getCurrencyCode(), new Some(1, order.line()), Some::and));
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
