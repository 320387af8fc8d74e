package org.kept.benchmarks.segmentation.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The right answer in the plainest way there is: remember each order's highest revision, add up, sort all accounts.
 */
public final class FullSort {
    private final int[] revisions;
    private final int[] accounts;
    private final long[] cents;
    private final boolean[] counts;
    private long records;
    private long netOfAllRecords;

    /** @param orders how many different ones there are */
    public FullSort(int orders) {
        revisions = new int[orders];
        accounts = new int[orders];
        cents = new long[orders];
        counts = new boolean[orders];
    }

    public void take(GeneratedOrder event) {
        records++;
        netOfAllRecords += event.cents();
        if (event.revision() > revisions[event.order()]) {
            revisions[event.order()] = event.revision();
            accounts[event.order()] = event.account();
            cents[event.order()] = event.cents();
            counts[event.order()] = !event.cancelled();
        }
    }

    public Truth truth(int accountsMax) {
        long[] revenue = new long[accountsMax];
        int[] orders = new int[accountsMax];
        int placed = 0;
        for (int order = 0; order < revisions.length; order++) {
            placed += revisions[order] > 0 ? 1 : 0;
            if (counts[order]) {
                revenue[accounts[order]] += cents[order];
                orders[accounts[order]]++;
            }
        }
        List<Integer> ranked = new ArrayList<>();
        for (int account = 0; account < accountsMax; account++) {
            if (orders[account] > 0) {
                ranked.add(account);
            }
        }
        // Account ids are numbers of equal length, so the smaller number is the smaller id.
        ranked.sort(Comparator.<Integer>comparingLong(account -> -revenue[account])
                .thenComparing(Comparator.naturalOrder()));
        List<String> key = ranked.stream()
                .limit((ranked.size() + 4L) / 5)
                .filter(account -> revenue[account] > 0)
                .map(OrderBytes::accountId)
                .toList();
        return new Truth(
                records, placed, ranked.size(), key.size(), KeyIds.ranked(key), KeyIds.members(key), netOfAllRecords);
    }
}
