package org.kept.segmentation.domain;

import java.util.Arrays;

/**
 * The accounts between two bounds of the ranking. A block is in order only while its own places are asked for; else an
 * account is put at its end and knows its index, and the last one fills the gap of one that leaves: few lines of
 * memory, and no look at the others. The revenues stand side by side, so that counting the better ones touches few
 * lines, too.
 */
final class Block {
    static final int SIZE_MAX = 1024;

    private final RankedAccount[] accounts = new RankedAccount[SIZE_MAX];
    /** Of the account at the same index. */
    private final long[] revenues = new long[SIZE_MAX];

    private int size;
    private long revenue;
    private long orders;
    private boolean inOrder = true;

    int size() {
        return size;
    }

    long revenue() {
        return revenue;
    }

    long orders() {
        return orders;
    }

    /** Stays in order from here on, until {@link #loosen}. */
    void order() {
        if (!inOrder) {
            Arrays.sort(accounts, 0, size);
            for (int index = 0; index < size; index++) {
                revenues[index] = accounts[index].revenue();
            }
            inOrder = true;
        }
    }

    void loosen() {
        if (inOrder) {
            inOrder = false;
            for (int index = 0; index < size; index++) {
                accounts[index].index = index;
            }
        }
    }

    /** Of a block in order. */
    RankedAccount at(int index) {
        return accounts[index];
    }

    /** Best first, whether the block is in order or not; changes nothing. */
    RankedAccount[] ordered() {
        RankedAccount[] copy = Arrays.copyOf(accounts, size);
        if (!inOrder) {
            Arrays.sort(copy);
        }
        return copy;
    }

    /** How many of these accounts come before this one, which need not be here itself. */
    int before(RankedAccount account) {
        if (inOrder) {
            return place(account);
        }
        int count = 0;
        for (int index = 0; index < size; index++) {
            count += isBefore(index, account) ? 1 : 0;
        }
        return count;
    }

    void add(RankedAccount account) {
        int index = size;
        if (inOrder) {
            index = place(account);
            move(index, index + 1);
        }
        put(index, account);
        size++;
        revenue += account.revenue();
        orders += account.orders();
    }

    /** @param account must be in this block, with the revenue that it was added with */
    void remove(RankedAccount account) {
        int index = indexOf(account);
        if (inOrder) {
            move(index + 1, index);
            size--;
        } else {
            size--;
            put(index, accounts[size]);
        }
        accounts[size] = null;
        revenue -= account.revenue();
        orders -= account.orders();
    }

    /** Gives its second half, or what comes near to it, to a new block; both are in order then. */
    Block split() {
        order();
        Block second = new Block();
        int end = middle();
        for (int index = end; index < size; index++) {
            second.append(accounts[index]);
            accounts[index] = null;
        }
        size = end;
        revenue -= second.revenue;
        orders -= second.orders;
        return second;
    }

    /** Whether revenue alone tells the accounts of this block from those of the next; of two blocks in order. */
    boolean endsBefore(Block next) {
        return revenues[size - 1] != next.revenues[0];
    }

    /** In the middle half, and between two revenues if it can be: then no search for a bound has to compare ids. */
    private int middle() {
        int half = size / 2;
        for (int away = 0; away < size / 4; away++) {
            if (revenues[half - away] != revenues[half - away - 1]) {
                return half - away;
            }
            if (revenues[half + away] != revenues[half + away - 1]) {
                return half + away;
            }
        }
        return half;
    }

    /** Takes all accounts of the block that comes next. */
    void join(Block next) {
        if (!next.inOrder) {
            loosen();
        }
        for (int index = 0; index < next.size; index++) {
            append(next.accounts[index]);
        }
    }

    private void append(RankedAccount account) {
        put(size++, account);
        revenue += account.revenue();
        orders += account.orders();
    }

    private void put(int index, RankedAccount account) {
        accounts[index] = account;
        revenues[index] = account.revenue();
        account.index = index;
    }

    /** All from one index on to another one. */
    private void move(int from, int to) {
        System.arraycopy(accounts, from, accounts, to, size - from);
        System.arraycopy(revenues, from, revenues, to, size - from);
    }

    private int indexOf(RankedAccount account) {
        int index = inOrder ? place(account) : account.index;
        if (index >= size || accounts[index] != account) {
            throw new IllegalStateException(account + " is not where it should be");
        }
        return index;
    }

    /** Of a block in order: the index of the first account that does not come before this one. */
    private int place(RankedAccount account) {
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

    private boolean isBefore(int index, RankedAccount account) {
        return revenues[index] != account.revenue()
                ? revenues[index] > account.revenue()
                : CodePoints.compare(accounts[index].accountId(), account.accountId()) < 0;
    }
}
