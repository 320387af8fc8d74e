package org.kept.segmentation.rising.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.segmentation.domain.OrderEvent;
import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;

/**
 * All orders of a file that count, in one currency.
 *
 * @param byAccount in the order of the accounts' ids
 * @param leftOut how many orders are in other currencies
 */
record OrderHistories(Map<String, OrderHistory> byAccount, String currency, long leftOut) {
    private static final OrderReader READER = new OrderReader(Duration.ofDays(1));

    /**
     * Reads order events, one in a line, as {@code orders.v1} has them.
     *
     * @param wanted the currency; null where the orders are in one anyway
     */
    static OrderHistories read(Path file, String wanted) {
        if (!Files.isRegularFile(file)) {
            throw new BadOrderFile("There is no file " + file);
        }
        LatestOrders orders = new LatestOrders();
        long now = System.currentTimeMillis();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add(order(line, now));
            }
        } catch (IOException e) {
            throw new BadOrderFile("The orders cannot be read: " + e.getMessage());
        }
        return in(wanted, orders);
    }

    long orders() {
        return byAccount.values().stream().mapToLong(OrderHistory::orders).sum();
    }

    LocalDate firstDate() {
        return LocalDate.ofEpochDay(byAccount.values().stream()
                .mapToInt(OrderHistory::firstDay)
                .min()
                .orElseThrow());
    }

    LocalDate lastDate() {
        return LocalDate.ofEpochDay(byAccount.values().stream()
                .mapToInt(OrderHistory::lastDay)
                .max()
                .orElseThrow());
    }

    private static OrderEvent order(String line, long now) {
        OrderReading reading = READER.readUnkeyed(line.getBytes(StandardCharsets.UTF_8), now);
        if (reading instanceof OrderReading.Readable readable) {
            return readable.order();
        }
        throw new BadOrderFile("There is an order that nobody would count: " + ((OrderReading.Poison) reading).reason()
                + ", in " + line);
    }

    private static OrderHistories in(String wanted, LatestOrders orders) {
        Map<String, Long> currencies = orders.ordersByCurrency();
        if (currencies.isEmpty()) {
            throw new BadOrderFile("There are no orders that count");
        }
        if (wanted == null && currencies.size() > 1) {
            String counts = currencies.entrySet().stream()
                    .map(one -> one.getValue() + " in " + one.getKey())
                    .collect(Collectors.joining(", "));
            throw new BadOrderFile("The orders are in several currencies, which cannot be added up here: " + counts
                    + ". --currency says which of them are scored");
        }
        String currency = wanted == null ? currencies.keySet().iterator().next() : wanted;
        if (!currencies.containsKey(currency)) {
            throw new BadOrderFile(
                    "There are no orders in " + currency + ", only in " + String.join(", ", currencies.keySet()));
        }
        long all = currencies.values().stream().mapToLong(Long::longValue).sum();
        return new OrderHistories(orders.in(currency), currency, all - currencies.get(currency));
    }
}
