package org.kept.benchmarks.segmentation.ranking;

import java.util.List;

/** Two TreeSets; who crosses the line is only counted. */
final class TreeSetRanking implements AccountRanking {
    private long crossings;
    private final TwoTreeSets sets = new TwoTreeSets(account -> crossings++);

    @Override
    public void update(int account, String accountId, long revenue) {
        sets.put(accountId, revenue);
    }

    @Override
    public List<String> keyAccounts() {
        return sets.keyAccounts();
    }
}
