package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The accounts of an order book, by id, by number, and by the days on which they ordered. A number is never given again: an
 * account that was forgotten and orders anew gets another one.
 */
final class BookAccounts {
    private static final int NONE = Integer.MIN_VALUE;

    private final Segmented<AccountOrders> byId = new Segmented<>();
    private final List<AccountOrders> byNumber = new ArrayList<>();
    private final Map<Integer, List<AccountOrders>> byDay = new HashMap<>();
    private int indexedDay = NONE;
    private List<AccountOrders> indexed;

    /** Null when there is none. */
    AccountOrders get(String accountId) {
        return byId.get(accountId);
    }

    /** @param first is told of an account that there was none of */
    AccountOrders begin(String accountId, Consumer<AccountOrders> first) {
        AccountOrders known = byId.get(accountId);
        if (known != null) {
            return known;
        }
        AccountOrders begun = byId.computeIfAbsent(accountId, id -> new AccountOrders(id, byNumber.size()));
        byNumber.add(begun);
        first.accept(begun);
        return begun;
    }

    Stream<AccountOrders> all() {
        return byId.all();
    }

    Collection<AccountOrders> segment(int segment) {
        return byId.segment(segment);
    }

    /** The number that the next account gets. */
    int nextNumber() {
        return byNumber.size();
    }

    /** Puts back an account that has this number from here on. */
    AccountOrders restore(int number, String accountId) {
        AccountOrders account = byId.computeIfAbsent(accountId, id -> new AccountOrders(id, number));
        if (account.number != number) {
            byNumber.set(account.number, null);
            account.number = number;
        }
        growTo(number + 1);
        byNumber.set(number, account);
        return account;
    }

    /** The account that has this number so far; null when that is not known yet. */
    AccountOrders restored(int number) {
        return number < byNumber.size() ? byNumber.get(number) : null;
    }

    void growTo(int nextNumber) {
        while (byNumber.size() < nextNumber) {
            byNumber.add(null);
        }
    }

    /** An account has an order of this day. Orders come mostly day by day, so the last one's list is at hand. */
    void index(AccountOrders account, int day) {
        if (account.indexedDay != day) {
            account.indexedDay = day;
            if (day != indexedDay) {
                indexedDay = day;
                indexed = byDay.computeIfAbsent(day, d -> new ArrayList<>());
            }
            indexed.add(account);
        }
    }

    /** Indexes all orders of all accounts anew. */
    void indexAll() {
        byDay.clear();
        indexedDay = NONE;
        DayIndex days = new DayIndex(byDay);
        byId.all().forEach(account -> {
            account.indexedDay = NONE;
            for (int at = 0; at < account.end(); at = account.next(at)) {
                days.add(account, account.day(at));
            }
        });
    }

    /** The accounts with orders of these days; some of them more than once. */
    void forEachOn(int firstDay, int lastDay, Consumer<AccountOrders> visitor) {
        if (firstDay <= lastDay) {
            byDay.forEach((day, accounts) -> {
                if (day >= firstDay && day <= lastDay) {
                    accounts.forEach(visitor);
                }
            });
        }
    }

    /** @param firstDay of those that are still looked for */
    void forget(int firstDay, Predicate<AccountOrders> gone) {
        indexedDay = NONE;
        byDay.keySet().removeIf(day -> day < firstDay);
        for (int segment = 0; segment < Segmented.SEGMENTS; segment++) {
            byId.segment(segment).removeIf(account -> {
                boolean isGone = gone.test(account);
                if (isGone) {
                    byNumber.set(account.number, null);
                }
                return isGone;
            });
        }
    }
}
