package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * All accounts with an order in the window, best first, and which of them are key: the policy's share of them, rounded
 * up, less those whose revenue is not above zero. Exact after every move, which touches one place and the line below the
 * key accounts, however many accounts there are.
 */
public final class Ranking {
    private Places places = new Places();
    private SegmentationPolicy policy;
    private RankedAccount lastKey;
    private int aboveZero;
    private long revenue;

    public Ranking(SegmentationPolicy policy) {
        this.policy = policy;
    }

    /** Nobody is ranked from here on. */
    void clear() {
        places = new Places();
        lastKey = null;
        aboveZero = 0;
        revenue = 0;
    }

    /** Draws the line anew. */
    public Shift apply(SegmentationPolicy next) {
        int before = keyAccounts();
        policy = next;
        drawLine();
        int after = keyAccounts();
        return before == after ? Shift.NONE : new Shift(places.range(before, after), places.range(after, before));
    }

    /**
     * Takes what an account's orders come to now.
     *
     * @param account one object for each account, which nobody else moves
     * @param newOrders 0 takes the account out of the ranking
     */
    public Shift move(RankedAccount account, long newRevenue, int newOrders) {
        if (account.orders() == newOrders && account.revenue() == newRevenue) {
            return Shift.NONE;
        }
        int keyBefore = keyAccounts();
        boolean wasKey = isKey(account);
        place(account, newRevenue, newOrders);
        drawLine();
        boolean isKey = isKey(account);

        // The others keep their order among themselves, so those of them that crossed the line stand between the two
        // places where it was and is, counted without the account that moved.
        int lineBefore = keyBefore - (wasKey ? 1 : 0);
        int lineAfter = keyAccounts() - (isKey ? 1 : 0);
        if (lineBefore == lineAfter && wasKey == isKey) {
            return Shift.NONE;
        }
        List<RankedAccount> entered = others(account, lineBefore, lineAfter);
        List<RankedAccount> left = others(account, lineAfter, lineBefore);
        if (isKey && !wasKey) {
            entered.add(account);
        } else if (wasKey && !isKey) {
            left.add(account);
        }
        return new Shift(entered, left);
    }

    /** N: how many accounts have an order in the window. */
    public int accounts() {
        return places.size();
    }

    public int keyAccounts() {
        return keyAccounts(policy);
    }

    /** How many accounts would be key by another policy's share. */
    public int keyAccounts(SegmentationPolicy other) {
        return Math.min(other.keyPlaces(places.size()), aboveZero);
    }

    public long revenue() {
        return revenue;
    }

    public long keyRevenue() {
        return revenueOfFirst(keyAccounts());
    }

    /** Of the first so many accounts together. */
    public long revenueOfFirst(int count) {
        return places.revenueOfFirst(count);
    }

    public long orders() {
        return places.orders();
    }

    /** The revenue of the last key account; none when there is no key account. */
    public OptionalLong threshold() {
        return lastKey == null ? OptionalLong.empty() : OptionalLong.of(lastKey.revenue());
    }

    public boolean isKey(RankedAccount account) {
        return lastKey != null && account.orders() > 0 && account.compareTo(lastKey) <= 0;
    }

    /** From 1, the best. */
    public int rank(RankedAccount account) {
        return placesBefore(account) + 1;
    }

    /** How many accounts rank before this one, which need not be in the ranking itself. */
    public int placesBefore(RankedAccount account) {
        return places.before(account);
    }

    /** The accounts of the places {@code from} to {@code to - 1}, counted from 0; what does not exist is left out. */
    public List<RankedAccount> places(int from, int to) {
        return places.range(from, to);
    }

    private void place(RankedAccount account, long newRevenue, int newOrders) {
        if (account.orders() > 0) {
            places.remove(account);
            revenue -= account.revenue();
            aboveZero -= account.revenue() > 0 ? 1 : 0;
        }
        account.set(newRevenue, newOrders);
        if (newOrders > 0) {
            places.add(account);
            revenue += newRevenue;
            aboveZero += newRevenue > 0 ? 1 : 0;
        }
    }

    private void drawLine() {
        int key = keyAccounts();
        lastKey = key == 0 ? null : places.nearLine(key - 1);
    }

    private List<RankedAccount> others(RankedAccount moved, int from, int to) {
        List<RankedAccount> found = new ArrayList<>();
        for (int place = from; place < to; place++) {
            RankedAccount there = places.nearLine(place);
            boolean movedIsBefore = moved.orders() > 0 && moved.compareTo(there) <= 0;
            found.add(movedIsBefore ? places.nearLine(place + 1) : there);
        }
        return found;
    }
}
