package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All accounts with an order in the window, best first, and which of them are key: the policy's share of them, rounded
 * up, less those whose revenue is not above zero. Exact after every update; an update takes O(log n).
 */
public final class Ranking {
    private final SegmentationPolicy policy;
    private final Map<String, RankedAccount> accounts = new HashMap<>();
    private final RankTree tree = new RankTree();
    private int aboveZero;

    public Ranking(SegmentationPolicy policy) {
        this.policy = policy;
    }

    /** Takes an account's revenue as it is now; an account without orders leaves the ranking. */
    public Shift update(AccountRevenue now) {
        RankedAccount before = accounts.get(now.accountId());
        RankedAccount after = now.orders() > 0 ? new RankedAccount(now.accountId(), now.revenue(), now.orders()) : null;
        if (Objects.equals(before, after)) {
            return Shift.NONE;
        }
        int keyBefore = keyAccounts();
        boolean wasKey = isKey(before);
        replace(before, after);
        boolean isKey = isKey(after);

        // The others keep their order among themselves, so those of them that crossed the line stand between the two
        // places where it was and is, counted without the account that moved.
        int lineBefore = keyBefore - (wasKey ? 1 : 0);
        int lineAfter = keyAccounts() - (isKey ? 1 : 0);
        List<String> entered = others(after, lineBefore, lineAfter);
        List<String> left = others(after, lineAfter, lineBefore);
        if (isKey && !wasKey) {
            entered.add(now.accountId());
        } else if (wasKey && !isKey) {
            left.add(now.accountId());
        }
        return new Shift(entered, left);
    }

    /** N: how many accounts have an order in the window. */
    public int accounts() {
        return tree.size();
    }

    public int keyAccounts() {
        return Math.min(policy.keyPlaces(tree.size()), aboveZero);
    }

    public long revenue() {
        return tree.revenue();
    }

    public long keyRevenue() {
        return tree.revenueOfFirst(keyAccounts());
    }

    public long orders() {
        return tree.orders();
    }

    /** The revenue of the last key account; none when there is no key account. */
    public OptionalLong threshold() {
        int key = keyAccounts();
        return key == 0
                ? OptionalLong.empty()
                : OptionalLong.of(tree.at(key - 1).revenue());
    }

    public Optional<RankedAccount> find(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    public boolean isKey(String accountId) {
        return isKey(accounts.get(accountId));
    }

    /** From 1, the best. */
    public int rank(RankedAccount account) {
        return placesBefore(account) + 1;
    }

    /** How many accounts rank before this one, which need not be in the ranking itself. */
    public int placesBefore(RankedAccount account) {
        return tree.before(account);
    }

    /** The accounts of the places {@code from} to {@code to - 1}, counted from 0; what does not exist is left out. */
    public List<RankedAccount> places(int from, int to) {
        List<RankedAccount> found = new ArrayList<>();
        for (int place = from; place < Math.min(to, tree.size()); place++) {
            found.add(tree.at(place));
        }
        return found;
    }

    private boolean isKey(RankedAccount account) {
        return account != null && tree.before(account) < keyAccounts();
    }

    private void replace(RankedAccount before, RankedAccount after) {
        if (before != null) {
            tree.remove(before);
            accounts.remove(before.accountId());
            aboveZero -= before.revenue() > 0 ? 1 : 0;
        }
        if (after != null) {
            tree.add(after);
            accounts.put(after.accountId(), after);
            aboveZero += after.revenue() > 0 ? 1 : 0;
        }
    }

    private List<String> others(RankedAccount moved, int from, int to) {
        List<String> found = new ArrayList<>();
        int movedPlace = moved == null ? Integer.MAX_VALUE : tree.before(moved);
        for (int place = from; place < to; place++) {
            found.add(tree.at(place < movedPlace ? place : place + 1).accountId());
        }
        return found;
    }
}
