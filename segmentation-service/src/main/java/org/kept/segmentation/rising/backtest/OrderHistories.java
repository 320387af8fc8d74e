package org.kept.segmentation.rising.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.kept.segmentation.messaging.OrderReader;
import org.kept.segmentation.messaging.OrderReading;

/**
 * All orders of a file that count, in one currency.
 *
 * @param byAccount in the order of the accounts' ids
 * @param asAsked whether nothing is left out but what is in other currencies than the one that was asked for
 */
record OrderHistories(Map<String, OrderHistory> byAccount, String currency, List<LeftOut> leftOut, boolean asAsked) {
    private static final OrderReader READER = new OrderReader(Duration.ofDays(1));

    /**
     * Reads order events, one in a line, as {@code orders.v1} has them; an empty line is none. What nobody would count
     * is left out, as the service puts it aside.
     *
     * @param wanted the currency; null for the one that most orders are in, of equal ones the first by its code
     */
    static OrderHistories read(Path file, String wanted) {
        if (!Files.isRegularFile(file)) {
            throw new BadOrderFile("There is no file " + file);
        }
        LatestOrders orders = new LatestOrders();
        LeftOut uncountable = LeftOut.ofUncountable();
        long now = System.currentTimeMillis();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                OrderReading reading =
                        line.isEmpty() ? null : READER.readUnkeyed(line.getBytes(StandardCharsets.UTF_8), now);
                if (reading instanceof OrderReading.Readable readable) {
                    orders.add(readable.order(), number);
                } else if (reading instanceof OrderReading.Poison poison) {
                    uncountable = uncountable.andOne(number, poison.reason());
                }
            }
        } catch (IOException e) {
            throw new BadOrderFile("The orders cannot be read: " + e.getMessage());
        }
        return in(wanted, orders, uncountable);
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

    private static OrderHistories in(String wanted, LatestOrders orders, LeftOut uncountable) {
        Map<String, LatestOrders.Some> currencies = orders.byCurrency();
        if (currencies.isEmpty()) {
            throw new BadOrderFile(
                    "There are no orders that count" + (uncountable.isAny() ? ", but " + uncountable.inWords() : ""));
        }
        String currency = wanted == null ? ofMost(currencies) : wanted;
        if (!currencies.containsKey(currency)) {
            throw new BadOrderFile(
                    "There are no orders in " + currency + ", only in " + String.join(", ", currencies.keySet()));
        }
        Stream<LeftOut> others = currencies.entrySet().stream()
                .filter(other -> !other.getKey().equals(currency))
                .map(other -> LeftOut.of(other.getKey(), other.getValue()));
        return new OrderHistories(
                orders.in(currency),
                currency,
                Stream.concat(Stream.of(uncountable).filter(LeftOut::isAny), others)
                        .toList(),
                !uncountable.isAny() && (wanted != null || currencies.size() == 1));
    }

    private static String ofMost(Map<String, LatestOrders.Some> currencies) {
        return currencies.entrySet().stream()
                .max(Map.Entry.<String, LatestOrders.Some>comparingByValue(
                                Comparator.comparingLong(LatestOrders.Some::count))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
