package org.kept.segmentation.domain;

/**
 * An account's place among the others: by revenue, highest first, ties by account id ascending in code points. What it
 * stands on changes as orders come; only a {@link Ranking} changes it.
 */
public class RankedAccount implements Comparable<RankedAccount> {
    private final String accountId;
    private long revenue;
    private int orders;
    /** Where it stands in its {@link Block}, while that is in no order. */
    int index;

    public RankedAccount(String accountId) {
        this.accountId = accountId;
    }

    /** What an account with this revenue would be; for comparing. */
    public RankedAccount(String accountId, long revenue, int orders) {
        this(accountId);
        set(revenue, orders);
    }

    public String accountId() {
        return accountId;
    }

    /** In the window, in minor units. */
    public long revenue() {
        return revenue;
    }

    /** In the window; an account without any is not in the ranking. */
    public int orders() {
        return orders;
    }

    void set(long newRevenue, int newOrders) {
        revenue = newRevenue;
        orders = newOrders;
    }

    /** The order of the ranking; an account equals only itself. */
    @Override
    public int compareTo(RankedAccount other) {
        int byRevenue = Long.compare(other.revenue, revenue);
        return byRevenue != 0 ? byRevenue : CodePoints.compare(accountId, other.accountId);
    }

    @Override
    public String toString() {
        return accountId + " " + revenue + " from " + orders;
    }
}
