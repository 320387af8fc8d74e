package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The orders of the accounts of one partition, and what they come to in the window that ends at the business date.
 *
 * <p>Orders dated after the business date wait for theirs; orders older than the window do not count. Passing a date
 * admits and expires. An order is remembered for a whole window after its date, and after its last revision came in, so
 * that a redelivery or an older revision finds it. The same events give the same answer in any order.
 *
 * <p>Sums are plain {@code long}s: should absurd orders overflow one, amending them brings it back.
 */
public final class OrderBook {
    private static final int NONE = Integer.MIN_VALUE;

    private final int windowDays;
    private final Map<OrderKey, RecordedOrder> orders = new HashMap<>();
    private final Map<String, AccountWindow> accounts = new HashMap<>();
    private final NavigableMap<Integer, Set<String>> accountsByDay = new TreeMap<>();
    private final NavigableMap<Integer, List<OrderKey>> toForget = new TreeMap<>();
    private final Set<String> changedAccounts = new LinkedHashSet<>();
    private final Set<OrderKey> changedOrders = new LinkedHashSet<>();
    private int date = NONE;
    private int latestDay = NONE;
    private long recorded;

    public OrderBook(int windowDays) {
        this.windowDays = windowDays;
    }

    /** @return false when the order stands at this revision or a higher one already: nothing has changed */
    public boolean record(OrderEvent event) {
        OrderKey key = new OrderKey(event.accountId(), event.orderId());
        RecordedOrder known = orders.get(key);
        if (known != null && known.revision() >= event.revision()) {
            return false;
        }
        int day = epochDay(event.orderedOn());
        int remembered = known == null ? day : known.rememberUntil();
        RecordedOrder now = new RecordedOrder(event.revision(), day, event.net(), event.counts(), remembered);
        if (known == null) {
            recorded++;
        } else {
            apply(key.accountId(), known, -1);
        }
        apply(key.accountId(), now, 1);
        remember(key, now);
        latestDay = Math.max(latestDay, day);
        return true;
    }

    /** Makes this the business date. Does nothing when it is not after the one that stands: a date never comes back. */
    public void pass(LocalDate next) {
        int before = date;
        if (epochDay(next) <= before) {
            return;
        }
        date = epochDay(next);
        if (before == NONE) { // what came before the first date came on it
            List.copyOf(orders.keySet()).forEach(key -> remember(key, orders.get(key)));
        }
        expireBefore(date - windowDays + 1, before);
        accountsByDay
                .subMap(before + 1, true, date, true)
                .forEach((day, ids) -> ids.forEach(id -> {
                    accounts.get(id).admit(day);
                    changedAccounts.add(id);
                }));
        forget();
    }

    public BookProgress progress() {
        return new BookProgress(dateOrNull(date), dateOrNull(latestDay), recorded);
    }

    /** The accounts whose revenue may have changed since the last call, as they stand now. */
    public List<AccountRevenue> takeChangedAccounts() {
        List<AccountRevenue> changed =
                changedAccounts.stream().map(this::revenueOf).toList();
        changedAccounts.clear();
        return changed;
    }

    /** The orders that changed since the last call; null for one that was forgotten. */
    public void takeChangedOrders(BiConsumer<OrderKey, RecordedOrder> journal) {
        changedOrders.forEach(key -> journal.accept(key, orders.get(key)));
        changedOrders.clear();
    }

    public AccountRevenue revenueOf(String accountId) {
        AccountWindow window = accounts.get(accountId);
        return window == null ? new AccountRevenue(accountId, 0, 0) : window.revenueOf(accountId);
    }

    /** Puts back one order of a journal; null forgets it. What follows from it is worked out by {@link #settle}. */
    public void restore(OrderKey key, RecordedOrder order) {
        if (order == null) {
            orders.remove(key);
        } else {
            orders.put(key, order);
        }
    }

    public void restore(BookProgress progress) {
        date = progress.businessDate() == null ? NONE : epochDay(progress.businessDate());
        latestDay = progress.latestOrderDate() == null ? NONE : epochDay(progress.latestOrderDate());
        recorded = progress.ordersRecorded();
    }

    /** Ends a restore: sums up what was put back. Nothing counts as changed after it. */
    public void settle() {
        accounts.clear();
        accountsByDay.clear();
        toForget.clear();
        orders.forEach((key, order) -> {
            apply(key.accountId(), order, 1);
            toForget.computeIfAbsent(order.rememberUntil(), day -> new ArrayList<>())
                    .add(key);
        });
        changedAccounts.clear();
        changedOrders.clear();
    }

    private void apply(String accountId, RecordedOrder order, int sign) {
        int day = order.day();
        if (!order.counts() || date != NONE && day <= date - windowDays) {
            return;
        }
        AccountWindow window = accounts.computeIfAbsent(accountId, id -> new AccountWindow());
        Set<String> ofDay = accountsByDay.computeIfAbsent(day, d -> new HashSet<>());
        if (window.add(day, sign * order.net(), sign)) {
            ofDay.add(accountId);
        } else {
            ofDay.remove(accountId);
        }
        if (date != NONE && day <= date) {
            window.count(sign * order.net(), sign);
            changedAccounts.add(accountId);
        }
        if (window.isEmpty()) {
            accounts.remove(accountId);
        }
    }

    private void expireBefore(int windowStart, int dateBefore) {
        NavigableMap<Integer, Set<String>> gone = accountsByDay.headMap(windowStart, false);
        gone.forEach((day, ids) -> ids.forEach(id -> {
            AccountWindow window = accounts.get(id);
            window.expire(day, day <= dateBefore);
            if (window.isEmpty()) {
                accounts.remove(id);
            }
            changedAccounts.add(id);
        }));
        gone.clear();
    }

    /** Keeps it for a window from its date or from now, whichever is later, and never shorter than it was kept before. */
    private void remember(OrderKey key, RecordedOrder order) {
        int until = Math.max(Math.max(order.day(), date) + windowDays, order.rememberUntil());
        RecordedOrder before = orders.put(key, order.rememberedUntil(until));
        changedOrders.add(key);
        if (before == null || before.rememberUntil() != until) {
            toForget.computeIfAbsent(until, day -> new ArrayList<>()).add(key);
        }
    }

    private void forget() {
        NavigableMap<Integer, List<OrderKey>> due = toForget.headMap(date, true);
        due.values().stream().flatMap(Collection::stream).forEach(key -> {
            RecordedOrder order = orders.get(key);
            if (order != null && order.rememberUntil() <= date) {
                orders.remove(key);
                changedOrders.add(key);
            }
        });
        due.clear();
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static LocalDate dateOrNull(int epochDay) {
        return epochDay == NONE ? null : LocalDate.ofEpochDay(epochDay);
    }
}
