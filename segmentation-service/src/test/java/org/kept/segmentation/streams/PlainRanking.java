package org.kept.segmentation.streams;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Revenue in a window by adding up, and an order by sorting: nothing that could be wrong. */
final class PlainRanking {
    private PlainRanking() {}

    /** @return the accounts, by their revenue in the window that ends on the date; ties by id */
    static List<String> bestFirst(List<OrderJson> orders, String date, int windowDays, Set<String> accounts) {
        String first = LocalDate.parse(date).minusDays(windowDays - 1L).toString();
        Map<String, Long> revenue = new HashMap<>();
        for (OrderJson order : orders) {
            String day = order.orderedAt().substring(0, 10);
            if (day.compareTo(first) >= 0 && day.compareTo(date) <= 0) {
                revenue.merge(order.accountId(), order.cents(), Long::sum);
            }
        }
        return accounts.stream()
                .sorted((one, other) -> {
                    int byRevenue = Long.compare(revenue.getOrDefault(other, 0L), revenue.getOrDefault(one, 0L));
                    return byRevenue != 0 ? byRevenue : one.compareTo(other);
                })
                .toList();
    }
}
