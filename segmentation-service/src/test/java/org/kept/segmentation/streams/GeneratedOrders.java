package org.kept.segmentation.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Orders of 1,500 accounts, and who of them is key in the end by adding up and sorting. */
final class GeneratedOrders {
    private static final int SEED = 20;

    private GeneratedOrders() {}

    /** Seeded: growing and fading accounts, ties, credit notes, revisions, redelivery, over a year and a half. */
    static List<OrderJson> of(int count) {
        return of(count, 500);
    }

    /** @param days over which they are dated */
    static List<OrderJson> of(int count, int days) {
        Random random = new Random(SEED);
        List<OrderJson> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String account = "A" + Math.round(Math.pow(random.nextDouble(), 3) * 1_500);
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i * (long) days / count);
            String amount = (random.nextInt(100) - 5) * 10 + ".00";
            OrderJson order = OrderJson.placed("O" + i, account, day + "T12:00:00Z", amount);
            orders.add(order);
            if (random.nextInt(20) == 0) {
                orders.add(order.at(2, random.nextInt(100) + ".50", "amended"));
            }
            if (random.nextInt(20) == 0) {
                orders.add(order);
            }
        }
        return orders;
    }

    /** Best first. */
    static List<String> keyAccountsByFullSort(List<OrderJson> orders) {
        Map<String, OrderJson> latest = new HashMap<>();
        orders.forEach(order ->
                latest.merge(order.orderId(), order, (one, other) -> other.revision() > one.revision() ? other : one));
        String last =
                orders.stream().map(OrderJson::orderedAt).max(String::compareTo).orElseThrow();
        String first = LocalDate.parse(last.substring(0, 10)).minusDays(364).toString();
        Map<String, Long> revenue = new HashMap<>();
        latest.values().stream()
                .filter(order -> order.orderedAt().compareTo(first) >= 0)
                .forEach(order -> revenue.merge(
                        order.accountId(), Long.valueOf(order.netAmount().replace(".", "")), Long::sum));
        return revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit((revenue.size() + 4) / 5)
                .filter(account -> account.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
