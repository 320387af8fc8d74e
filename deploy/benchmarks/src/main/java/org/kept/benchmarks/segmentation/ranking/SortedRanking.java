package org.kept.benchmarks.segmentation.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A full sort after every update. It sorts bare numbers and so knows the threshold only, not who is above it at a tie:
 * in its favour.
 */
final class SortedRanking implements AccountRanking {
    private final long[] revenues;
    private final String[] ids;
    private int accounts;
    private boolean filled;
    private long threshold;

    SortedRanking(int accountsMax) {
        revenues = new long[accountsMax];
        ids = new String[accountsMax];
    }

    @Override
    public void update(int account, String accountId, long revenue) {
        accounts += ids[account] == null ? 1 : 0;
        ids[account] = accountId;
        revenues[account] = revenue;
        filled |= accounts == revenues.length;
        if (filled) {
            long[] sorted = revenues.clone();
            Arrays.sort(sorted);
            threshold = sorted[sorted.length - keyPlaces()];
        }
    }

    @Override
    public List<String> keyAccounts() {
        return IntStream.range(0, accounts)
                .filter(account -> revenues[account] >= threshold && revenues[account] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(account -> -revenues[account])
                        .thenComparing(account -> ids[account]))
                .limit(keyPlaces())
                .map(account -> ids[account])
                .toList();
    }

    private int keyPlaces() {
        return (accounts + 4) / 5;
    }
}
