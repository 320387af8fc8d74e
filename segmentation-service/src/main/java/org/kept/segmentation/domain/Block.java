package org.kept.segmentation.domain;

import java.util.Arrays;

/**
 * The accounts between two bounds of the ranking. A block is in order only while its own places are asked for; else an
 * account is put at its end, and the last one fills the gap of one that leaves: few lines of memory, and no look at the
 * others. The revenues stand side by side, so that summing or counting them touches few lines too.
 */
final class Block {
    static final int SIZE_MAX = 512;

    private final RankedAccount[] accounts = new RankedAccount[SIZE_MAX];
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
            inOrder = true;
        }
    }

    void loosen() {
        inOrder = false;
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
            count += accounts[index].compareTo(account) < 0 ? 1 : 0;
        }
        return count;
    }

    void add(RankedAccount account) {
        int index = size;
        if (inOrder) {
            index = place(account);
            System.arraycopy(accounts, index, accounts, index + 1, size - index);
        }
        accounts[index] = account;
        size++;
        revenue += account.revenue();
        orders += account.orders();
    }

    /** @param account must be in this block, with the revenue that it was added with */
    void remove(RankedAccount account) {
        int index = indexOf(account);
        size--;
        if (inOrder) {
            System.arraycopy(accounts, index + 1, accounts, index, size - index);
        } else {
            accounts[index] = accounts[size];
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

    /** Whether revenue alone tells the accounts of this block from those of the next. */
    boolean endsBefore(Block next) {
        return accounts[size - 1].revenue() != next.accounts[0].revenue();
    }

    /** In the middle half, and between two revenues if it can be: then no search for a bound has to compare ids. */
    private int middle() {
        int half = size / 2;
        for (int away = 0; away < size / 4; away++) {
            if (accounts[half - away].revenue() != accounts[half - away - 1].revenue()) {
                return half - away;
            }
            if (accounts[half + away].revenue() != accounts[half + away - 1].revenue()) {
                return half + away;
            }
        }
        return half;
    }

    /** Takes all accounts of the block that comes next. */
    void join(Block next) {
        inOrder &= next.inOrder;
        for (int index = 0; index < next.size; index++) {
            append(next.accounts[index]);
        }
    }

    private void append(RankedAccount account) {
        accounts[size++] = account;
        revenue += account.revenue();
        orders += account.orders();
    }

    private int indexOf(RankedAccount account) {
        int index = inOrder ? place(account) : find(account);
        if (index == size || accounts[index] != account) {
            throw new IllegalStateException(account + " is not where it should be");
        }
        return index;
    }

    private int find(RankedAccount account) {
        int index = 0;
        while (index < size && accounts[index] != account) {
            index++;
        }
        return index;
    }

    /** Of a block in order: the index of the first account that does not come before this one. */
    private int place(RankedAccount account) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (accounts[middle].compareTo(account) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
