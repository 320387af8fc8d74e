package org.kept.segmentation.domain;

/** One account in an order book: its orders, and what those of them come to that count at the moment. */
public final class AccountOrders extends PackedOrders {
    final String accountId;
    int number;
    long revenue;
    int counted;
    int parked;
    int indexedDay = Integer.MIN_VALUE;
    boolean changed;

    AccountOrders(String accountId, int number) {
        this.accountId = accountId;
        this.number = number;
    }

    public String accountId() {
        return accountId;
    }

    /** Stands for the account in the journal of its book. */
    public int number() {
        return number;
    }

    AccountRevenue revenue() {
        return new AccountRevenue(accountId, revenue, counted);
    }
}
