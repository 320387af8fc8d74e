package org.kept.segmentation.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;

/**
 * The orders of the accounts of one partition, and what they come to in the window that ends at the business date.
 *
 * <p>Orders dated after the business date wait for theirs; orders older than the window do not count; orders without a
 * rate to the reporting currency are parked. Passing a tick admits, expires and counts anew. An order is remembered for
 * the length of the history after its date, and after its last revision came in, so that a redelivery or an older
 * revision finds it. The same events give the same answer in any order.
 *
 * <p>Sums are plain {@code long}s: should absurd orders overflow one, amending them brings it back.
 */
public final class OrderBook {
    private static final int NONE = Integer.MIN_VALUE;

    /** What is to be forgotten is looked for on every 32nd date. */
    private static final int SWEEP_DAYS = 32;

    private final int historyDays;
    private final OrderJournal journal;
    private final Segmented<AccountOrders> accounts = new Segmented<>();
    private final Map<Integer, List<AccountOrders>> accountsByDay = new HashMap<>();
    private final List<AccountOrders> changedAccounts = new ArrayList<>();
    private final BookClock clock = new BookClock();
    private final PublishedRates rates = new PublishedRates();
    private final Valuation valuation = new Valuation(clock, rates);
    private int indexedDay = NONE;
    private List<AccountOrders> indexedAccounts;
    private SummariesDue summariesDue;
    private long recorded;
    private long tooLate;
    private long parked;

    /**
     * @param historyDays how long orders are remembered; no window is longer
     * @param journal told of each order taken in
     */
    public OrderBook(int historyDays, OrderJournal journal) {
        this.historyDays = historyDays;
        this.journal = journal;
    }

    /** @return false when the order stands at this revision or a higher one already: nothing has changed */
    public boolean record(OrderEvent event) {
        AccountOrders account = accounts.computeIfAbsent(event.accountId(), AccountOrders::new);
        byte[] id = event.orderId().getBytes(StandardCharsets.UTF_8);
        PackedOrders orders = account;
        int known = orders.find(id);
        if (known >= 0 && orders.revision(known) >= event.revision()) {
            return false;
        }
        int day = Math.toIntExact(event.orderedOn().toEpochDay());
        int until = Math.max(day, clock.date()) + historyDays;
        if (known >= 0) {
            until = Math.max(until, orders.rememberUntil(known));
            count(account, known, -1);
        } else {
            recorded++;
        }
        int at = orders.put(known, id, event, day, until);
        count(account, at, 1);
        index(account, day);
        clock.saw(day);
        tooLate += clock.isTooLate(day) && event.counts() ? 1 : 0;
        journal.changed(account.accountId, orders, at);
        return true;
    }

    /** Does nothing for a tick that passed already. */
    public void pass(Tick tick) {
        if (tick.number() <= clock.tick()) {
            return;
        }
        int before = clock.date();
        Optional<SegmentationPolicy> policyBefore = clock.policy();
        clock.pass(tick);
        rates.reportIn(tick.policy().reportingCurrency());
        tick.rates().forEach(rates::put);
        boolean samePolicy = policyBefore.isPresent() && policyBefore.get().countsAs(tick.policy());
        if (!samePolicy || !tick.rates().isEmpty()) {
            accounts.all().forEach(this::countAnew);
        } else if (clock.date() > before) {
            int window = tick.policy().windowDays();
            countAnew(before + 1, clock.date());
            countAnew(before - window + 1, clock.date() - window);
        }
        if (clock.date() / SWEEP_DAYS > before / SWEEP_DAYS) {
            sweep();
        }
    }

    public BookProgress progress() {
        return clock.progress(recorded, tooLate, parked);
    }

    /** The policy of the last tick; empty before the first. */
    public Optional<SegmentationPolicy> policy() {
        return clock.policy();
    }

    /** Hands over the accounts whose revenue may have changed since the last call, as they stand now. */
    public void takeChangedAccounts(Consumer<AccountRevenue> teller) {
        for (AccountOrders account : changedAccounts) {
            account.changed = false;
            teller.accept(account.revenue());
        }
        changedAccounts.clear();
    }

    public AccountRevenue revenueOf(String accountId) {
        AccountOrders account = accounts.get(accountId);
        return account == null ? new AccountRevenue(accountId, 0, 0) : account.revenue();
    }

    /** All orders of an account that are remembered and not cancelled, in no order. */
    public List<RecordedOrder> ordersOf(String accountId) {
        AccountOrders account = accounts.get(accountId);
        List<RecordedOrder> found = new ArrayList<>();
        for (int at = 0; account != null && at < account.end(); at = account.next(at)) {
            if (account.counts(at)) {
                found.add(valuation.recordedOrder(account, at));
            }
        }
        return found;
    }

    /** What every account's orders come to in another window that ends at the business date. */
    public List<AccountRevenue> revenuesIn(int windowDays) {
        return accounts.all()
                .map(account -> {
                    Valuation.Sum sum = valuation.sum(account, clock.date() - windowDays + 1);
                    return new AccountRevenue(account.accountId, sum.revenue(), sum.counted());
                })
                .filter(account -> account.orders() > 0)
                .toList();
    }

    /** What is known at the end of the business date of each account that ordered within {@link Outlook#DAYS_BACK} days. */
    public void summarise(Consumer<PurchaseSummary> visitor) {
        clock.outlook().ifPresent(outlook -> accounts.all().forEach(account -> summarise(account, outlook, visitor)));
    }

    /**
     * What {@link #summarise} would say now is due from here on, a segment at a time. An order that comes until then, dated
     * before, is told with it.
     *
     * @param tick that brings the choice for which it is due, about to pass
     */
    public void oweSummaries(long tick) {
        summariesDue = clock.outlook()
                .map(outlook -> new SummariesDue(tick, outlook, 0))
                .orElse(null);
    }

    /** Empty when nothing is due. */
    public Optional<SummariesDue> summariesDue() {
        return Optional.ofNullable(summariesDue);
    }

    /** Tells the next segment of what is due. */
    public void summariseNext(Consumer<PurchaseSummary> visitor) {
        SummariesDue now = summariesDue;
        accounts.segment(now.segment()).forEach(account -> summarise(account, now.outlook(), visitor));
        summariesDue = now.isLast() ? null : now.next();
    }

    private void summarise(AccountOrders account, Outlook outlook, Consumer<PurchaseSummary> visitor) {
        PurchaseSummary summary = PurchaseSummary.of(account.accountId, valuation.purchases(account), outlook);
        if (summary.orderDays() > 0) {
            visitor.accept(summary);
        }
    }

    /** Goes through the accounts of one of the {@link Segmented#SEGMENTS}. */
    public void forEachIn(int segment, BiConsumer<String, PackedOrders> visitor) {
        accounts.segment(segment).forEach(account -> visitor.accept(account.accountId, account));
    }

    public PublishedRates rates() {
        return rates;
    }

    /** Puts back orders of an account, as they are packed. What follows from it is worked out by {@link #settle}. */
    public void restore(String accountId, byte[] orders, int start, int length) {
        accounts.computeIfAbsent(accountId, AccountOrders::new).restore(orders, start, length);
    }

    /**
     * @param policy null before the first tick
     * @param due null when nothing is
     */
    public void restore(BookProgress progress, SegmentationPolicy policy, SummariesDue due) {
        clock.restore(progress, policy);
        summariesDue = due;
        if (policy != null) {
            rates.reportIn(policy.reportingCurrency());
        }
        recorded = progress.ordersRecorded();
        tooLate = progress.ordersTooLate();
    }

    /** Ends a restore: sums up what was put back. Nothing counts as changed after it. */
    public void settle() {
        sweep(); // what was forgotten is in the journal still
        accountsByDay.clear();
        indexedDay = NONE;
        parked = 0;
        DayIndex days = new DayIndex(accountsByDay);
        accounts.all().forEach(account -> {
            account.indexedDay = NONE;
            for (int at = 0; at < account.end(); at = account.next(at)) {
                days.add(account, account.day(at));
            }
            take(account, valuation.sum(account, clock.firstDay()));
            parked += account.parked;
            account.changed = false;
        });
        changedAccounts.clear();
    }

    private void count(AccountOrders account, int at, int sign) {
        PackedOrders orders = account;
        if (!orders.counts(at) || !clock.isInWindow(orders.day(at))) {
            return;
        }
        long value = valuation.value(orders, at);
        if (value == PublishedRates.NONE) {
            account.parked += sign;
            parked += sign;
        } else {
            account.revenue += sign * value;
            account.counted += sign;
            changed(account);
        }
    }

    private void countAnew(int firstDay, int lastDay) {
        if (firstDay <= lastDay) {
            accountsByDay.forEach((day, list) -> {
                if (day >= firstDay && day <= lastDay) {
                    list.forEach(this::countAnew);
                }
            });
        }
    }

    private void countAnew(AccountOrders account) {
        Valuation.Sum sum = valuation.sum(account, clock.firstDay());
        parked += sum.parked() - account.parked;
        if (sum.revenue() != account.revenue || sum.counted() != account.counted) {
            changed(account);
        }
        take(account, sum);
    }

    private static void take(AccountOrders account, Valuation.Sum sum) {
        account.revenue = sum.revenue();
        account.counted = sum.counted();
        account.parked = sum.parked();
    }

    private void changed(AccountOrders account) {
        if (!account.changed) {
            account.changed = true;
            changedAccounts.add(account);
        }
    }

    private void index(AccountOrders account, int day) {
        if (account.indexedDay != day) {
            account.indexedDay = day;
            accountsOf(day).add(account);
        }
    }

    /** Orders come mostly day by day, so the last one's list is at hand. */
    private List<AccountOrders> accountsOf(int day) {
        if (day != indexedDay) {
            indexedDay = day;
            indexedAccounts = accountsByDay.computeIfAbsent(day, d -> new ArrayList<>());
        }
        return indexedAccounts;
    }

    private void sweep() {
        indexedDay = NONE;
        accountsByDay.keySet().removeIf(day -> day < clock.date() - historyDays);
        for (int segment = 0; segment < Segmented.SEGMENTS; segment++) {
            accounts.segment(segment).removeIf(account -> {
                account.forget(clock.date() / SWEEP_DAYS * SWEEP_DAYS);
                return account.count() == 0 && !account.changed;
            });
        }
    }
}
