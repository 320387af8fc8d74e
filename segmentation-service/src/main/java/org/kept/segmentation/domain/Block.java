package org.kept.segmentation.domain;

/** A run of neighbours in the ranking, best first. The revenues stand side by side, so that a search touches few lines. */
final class Block {
    static final int SIZE_MAX = 512;

    private final long[] revenues = new long[SIZE_MAX];
    private final RankedAccount[] accounts = new RankedAccount[SIZE_MAX];
    private int size;
    private long revenue;
    private long orders;

    int size() {
        return size;
    }

    long revenue() {
        return revenue;
    }

    long orders() {
        return orders;
    }

    RankedAccount at(int index) {
        return accounts[index];
    }

    long firstRevenue() {
        return revenues[0];
    }

    /** The index of the first account that does not come before this one. */
    int indexOf(RankedAccount account) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, account)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void add(RankedAccount account) {
        int index = indexOf(account);
        System.arraycopy(revenues, index, revenues, index + 1, size - index);
        System.arraycopy(accounts, index, accounts, index + 1, size - index);
        put(index, account);
        size++;
        revenue += account.revenue();
        orders += account.orders();
    }

    /** @param account must be in this block, with the revenue that it was added with */
    void remove(RankedAccount account) {
        int index = indexOf(account);
        if (index == size || accounts[index] != account) {
            throw new IllegalStateException(account + " is not where it should be");
        }
        System.arraycopy(revenues, index + 1, revenues, index, size - index - 1);
        System.arraycopy(accounts, index + 1, accounts, index, size - index - 1);
        accounts[--size] = null;
        revenue -= account.revenue();
        orders -= account.orders();
    }

    /** Gives its second half to a new block. */
    Block split() {
        Block second = new Block();
        int half = size / 2;
        for (int index = half; index < size; index++) {
            second.append(accounts[index]);
            accounts[index] = null;
        }
        size = half;
        revenue -= second.revenue;
        orders -= second.orders;
        return second;
    }

    void append(RankedAccount account) {
        put(size++, account);
        revenue += account.revenue();
        orders += account.orders();
    }

    long revenueOfFirst(int count) {
        long sum = 0;
        for (int index = 0; index < count; index++) {
            sum += revenues[index];
        }
        return sum;
    }

    private boolean isBefore(int index, RankedAccount account) {
        return revenues[index] != account.revenue()
                ? revenues[index] > account.revenue()
                : CodePoints.compare(accounts[index].accountId(), account.accountId()) < 0;
    }

    private void put(int index, RankedAccount account) {
        revenues[index] = account.revenue();
        accounts[index] = account;
    }
}
