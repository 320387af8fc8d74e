package org.kept.segmentation.rising.backtest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is key at the end of a window: the rule of the service, in the plainest way there is.
 *
 * @param revenue of each account with an order in the window
 * @param ids of the key accounts
 * @param threshold the least revenue of a key account; 0 when there is none
 */
record KeyAccounts(Map<String, Long> revenue, Set<String> ids, long threshold) {
    private static final int ONE_IN = 5;

    static KeyAccounts between(OrderHistories histories, long fromDay, long toDay) {
        Map<String, Long> revenue = new LinkedHashMap<>();
        histories.byAccount().forEach((id, orders) -> {
            if (orders.hasOrder(fromDay, toDay)) {
                revenue.put(id, orders.revenue(fromDay, toDay));
            }
        });
        // Sorting is stable, and ids come in their order: of equal accounts the smaller id is first.
        List<Map.Entry<String, Long>> key = revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit((revenue.size() + ONE_IN - 1) / ONE_IN)
                .filter(account -> account.getValue() > 0)
                .toList();
        Set<String> ids = new HashSet<>();
        key.forEach(account -> ids.add(account.getKey()));
        return new KeyAccounts(
                revenue, ids, key.isEmpty() ? 0 : key.get(key.size() - 1).getValue());
    }
}
