package org.kept.segmentation.domain;

import java.util.Optional;
import java.util.function.Consumer;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;

/**
 * What an order book knows at the end of the business date of each account that ordered within {@link Outlook#DAYS_BACK}
 * days: at once, or owed for a choice of the rising accounts and told a segment at a time, between orders.
 */
public final class Summaries {
    private final BookAccounts accounts;
    private final BookClock clock;
    private final Valuation valuation;
    private SummariesDue due;

    Summaries(BookAccounts accounts, BookClock clock, Valuation valuation) {
        this.accounts = accounts;
        this.clock = clock;
        this.valuation = valuation;
    }

    public void all(Consumer<PurchaseSummary> visitor) {
        clock.outlook().ifPresent(outlook -> accounts.all().forEach(account -> tell(account, outlook, visitor)));
    }

    /**
     * What {@link #all} would say now is due from here on. An order that comes until it is told, dated before, is told with
     * it.
     *
     * @param tick that brings the choice for which it is due, about to pass
     */
    public void owe(long tick) {
        due = clock.outlook().map(outlook -> new SummariesDue(tick, outlook, 0)).orElse(null);
    }

    /** Empty when nothing is. */
    public Optional<SummariesDue> due() {
        return Optional.ofNullable(due);
    }

    /** Tells the next segment of what is due. */
    public void next(Consumer<PurchaseSummary> visitor) {
        SummariesDue now = due;
        accounts.segment(now.segment()).forEach(account -> tell(account, now.outlook(), visitor));
        due = now.isLast() ? null : now.next();
    }

    /** @param stillDue null when nothing is */
    void restore(SummariesDue stillDue) {
        due = stillDue;
    }

    private void tell(AccountOrders account, Outlook outlook, Consumer<PurchaseSummary> visitor) {
        PurchaseSummary summary = PurchaseSummary.of(account.accountId, valuation.purchases(account), outlook);
        if (summary.orderDays() > 0) {
            visitor.accept(summary);
        }
    }
}
