package org.kept.segmentation.domain;

/** An account's place among the others: by revenue, highest first, ties by account id ascending in code points. */
public record RankedAccount(String accountId, long revenue, int orders) implements Comparable<RankedAccount> {
    @Override
    public int compareTo(RankedAccount other) {
        int byRevenue = Long.compare(other.revenue, revenue);
        return byRevenue != 0 ? byRevenue : CodePoints.compare(accountId, other.accountId);
    }
}
