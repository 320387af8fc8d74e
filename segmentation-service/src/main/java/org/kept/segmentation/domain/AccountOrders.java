package org.kept.segmentation.domain;

/** One account in an order book: its orders, and what those of them come to that count at the moment. */
final class AccountOrders extends PackedOrders {
    final String accountId;
    long revenue;
    int counted;
    int parked;
    int indexedDay = Integer.MIN_VALUE;
    boolean changed;

    AccountOrders(String accountId) {
        this.accountId = accountId;
    }

    AccountRevenue revenue() {
        return new AccountRevenue(accountId, revenue, counted);
    }
}
