package org.kept.segmentation.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

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
    /** What is to be forgotten is looked for on every 32nd date. */
    private static final int SWEEP_DAYS = 32;

    private final int historyDays;
    private final OrderJournal journal;
    private final BookAccounts accounts = new BookAccounts();
    private final BookClock clock = new BookClock();
    private final PublishedRates rates = new PublishedRates();
    private final Valuation valuation = new Valuation(clock, rates);
    private final Counting counting = new Counting(clock, valuation);
    private final Summaries summaries = new Summaries(accounts, clock, valuation);
    private final TooLateOrders tooLate = new TooLateOrders();
    private long recorded;

    /**
     * @param historyDays how long orders are remembered; no window is longer
     * @param journal told of each order taken in
     */
    public OrderBook(int historyDays, OrderJournal journal) {
        this.historyDays = historyDays;
        this.journal = journal;
    }

    /**
     * Takes in one order after the other. Whose they are is looked up first: an account is a few places of memory that no
     * cache holds, each found by the one before, and those of many accounts can be waited for at once.
     *
     * @param changed is told the index of each order that says something new
     */
    public void record(List<OrderEvent> events, IntConsumer changed) {
        AccountOrders[] whose = new AccountOrders[events.size()];
        for (int index = 0; index < whose.length; index++) {
            whose[index] = accounts.begin(events.get(index).accountId(), journal::begun);
        }
        for (int index = 0; index < whose.length; index++) {
            if (record(whose[index], events.get(index))) {
                changed.accept(index);
            }
        }
    }

    /** @return false when the order stands at this revision or a higher one already: nothing has changed */
    public boolean record(OrderEvent event) {
        return record(accounts.begin(event.accountId(), journal::begun), event);
    }

    private boolean record(AccountOrders account, OrderEvent event) {
        byte[] id = event.orderId().getBytes(StandardCharsets.UTF_8);
        int known = account.find(id);
        if (known >= 0 && account.revision(known) >= event.revision()) {
            return false;
        }
        int day = Math.toIntExact(event.orderedOn().toEpochDay());
        int until = Math.max(day, clock.date()) + historyDays;
        if (known >= 0) {
            until = Math.max(until, account.rememberUntil(known));
            counting.count(account, known, -1);
        } else {
            recorded++;
        }
        int at = account.put(known, id, event, day, until);
        counting.count(account, at, 1);
        accounts.index(account, day);
        clock.saw(day);
        tooLate.see(event, clock);
        journal.changed(account, at);
        return true;
    }

    /** A tick of this application's ranking. Does nothing for one that passed already. */
    public void pass(Tick tick) {
        pass(tick, true);
    }

    /** @param own whether this application gave it, or another one before */
    public void pass(Tick tick, boolean own) {
        if (tick.number() <= clock.tick()) {
            return;
        }
        int before = clock.date();
        Optional<SegmentationPolicy> policyBefore = clock.policy();
        clock.pass(tick, own);
        rates.reportIn(tick.policy().reportingCurrency());
        tick.rates().forEach(rates::put);
        boolean samePolicy = policyBefore.isPresent() && policyBefore.get().countsAs(tick.policy());
        if (!samePolicy || !tick.rates().isEmpty()) {
            accounts.all().forEach(counting::countAnew);
        } else if (clock.date() > before) {
            int window = tick.policy().windowDays();
            accounts.forEachOn(before + 1, clock.date(), counting::countAnew);
            accounts.forEachOn(before - window + 1, clock.date() - window, counting::countAnew);
        }
        if (clock.date() / SWEEP_DAYS > before / SWEEP_DAYS) {
            sweep();
        }
    }

    public BookProgress progress() {
        return clock.progress(recorded, tooLate.count(), counting.parked());
    }

    public TooLateOrders tooLate() {
        return tooLate;
    }

    /** The policy of the last tick; empty before the first. */
    public Optional<SegmentationPolicy> policy() {
        return clock.policy();
    }

    /** Hands over the accounts whose revenue may have changed since the last call, as they stand now. */
    public void takeChangedAccounts(Consumer<AccountRevenue> teller) {
        counting.takeChanged(account -> teller.accept(account.revenue()));
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

    /** For choices of the rising accounts. */
    public Summaries summaries() {
        return summaries;
    }

    /** Goes through the accounts of one of the {@link Segmented#SEGMENTS}. */
    public void forEachIn(int segment, Consumer<AccountOrders> visitor) {
        accounts.segment(segment).forEach(visitor);
    }

    /** The number of the next account that is new. */
    public int nextNumber() {
        return accounts.nextNumber();
    }

    public PublishedRates rates() {
        return rates;
    }

    /** Puts back an account with orders as they are packed. What follows from it is worked out by {@link #settle}. */
    public void restore(int number, String accountId, byte[] orders, int start, int length) {
        accounts.restore(number, accountId).restore(orders, start, length);
    }

    /** Puts back an order as it is packed. Where it is not known yet whose it is, all of that account is still to come. */
    public void restore(int number, byte[] order, int start, int length) {
        AccountOrders account = accounts.restored(number);
        if (account != null) {
            account.restore(order, start, length);
        }
    }

    /**
     * @param policy null before the first tick
     * @param due null when nothing is
     */
    public void restore(BookProgress progress, int nextNumber, SegmentationPolicy policy, SummariesDue due) {
        clock.restore(progress, policy);
        accounts.growTo(nextNumber);
        summaries.restore(due);
        if (policy != null) {
            rates.reportIn(policy.reportingCurrency());
        }
        recorded = progress.ordersRecorded();
        tooLate.restore(progress.ordersTooLate());
    }

    /** Ends a restore: sums up what was put back. Nothing counts as changed after it. */
    public void settle() {
        sweep(); // what was forgotten is in the journal still
        accounts.indexAll();
        counting.countAll(accounts.all());
    }

    private void sweep() {
        accounts.forget(clock.date() - historyDays, account -> {
            account.forget(clock.date() / SWEEP_DAYS * SWEEP_DAYS);
            return account.count() == 0 && !account.changed;
        });
    }
}
