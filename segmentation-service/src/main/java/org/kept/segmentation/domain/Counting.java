package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What accounts' orders come to in the window, in the reporting currency of the moment, and for whom that has changed. */
final class Counting {
    private final BookClock clock;
    private final Valuation valuation;
    private final List<AccountOrders> changed = new ArrayList<>();
    private long parked;

    Counting(BookClock clock, Valuation valuation) {
        this.clock = clock;
        this.valuation = valuation;
    }

    /** Orders in the window that wait for a rate. */
    long parked() {
        return parked;
    }

    /** @param sign 1 for an order that comes, -1 for one that goes */
    void count(AccountOrders account, int at, int sign) {
        if (!account.counts(at) || !clock.isInWindow(account.day(at))) {
            return;
        }
        long value = valuation.value(account, at);
        if (value == PublishedRates.NONE) {
            account.parked += sign;
            parked += sign;
        } else {
            account.revenue += sign * value;
            account.counted += sign;
            changed(account);
        }
    }

    void countAnew(AccountOrders account) {
        Valuation.Sum sum = valuation.sum(account, clock.firstDay());
        parked += sum.parked() - account.parked;
        if (sum.revenue() != account.revenue || sum.counted() != account.counted) {
            changed(account);
        }
        take(account, sum);
    }

    /** Counts all there are. Nothing has changed after it. */
    void countAll(Stream<AccountOrders> accounts) {
        parked = 0;
        accounts.forEach(account -> {
            take(account, valuation.sum(account, clock.firstDay()));
            parked += account.parked;
            account.changed = false;
        });
        changed.clear();
    }

    /** Hands over the accounts whose sums may have changed since the last call. */
    void takeChanged(Consumer<AccountOrders> taker) {
        for (AccountOrders account : changed) {
            account.changed = false;
            taker.accept(account);
        }
        changed.clear();
    }

    private static void take(AccountOrders account, Valuation.Sum sum) {
        account.revenue = sum.revenue();
        account.counted = sum.counted();
        account.parked = sum.parked();
    }

    private void changed(AccountOrders account) {
        if (!account.changed) {
            account.changed = true;
            changed.add(account);
        }
    }
}
