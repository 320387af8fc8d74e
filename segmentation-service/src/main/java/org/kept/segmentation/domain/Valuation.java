package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.OptionalLong;

import org.kept.segmentation.rising.Purchases;

/** What orders are worth in the reporting currency of the moment. */
final class Valuation {
    /** What an account's orders in a window come to. */
    record Sum(long revenue, int counted, int parked) {}

    private final BookClock clock;
    private final PublishedRates rates;

    Valuation(BookClock clock, PublishedRates rates) {
        this.clock = clock;
        this.rates = rates;
    }

    /** From a day up to the business date. */
    Sum sum(PackedOrders orders, int firstDay) {
        long revenue = 0;
        int counted = 0;
        int waiting = 0;
        for (int at = 0; at < orders.end(); at = orders.next(at)) {
            int day = orders.day(at);
            if (orders.counts(at) && day >= firstDay && day <= clock.date()) {
                long value = value(orders, at);
                if (value == PublishedRates.NONE) {
                    waiting++;
                } else {
                    revenue += value;
                    counted++;
                }
            }
        }
        return new Sum(revenue, counted, waiting);
    }

    Purchases purchases(PackedOrders orders) {
        return visitor -> {
            for (int at = 0; at < orders.end(); at = orders.next(at)) {
                long value = orders.counts(at) ? value(orders, at) : PublishedRates.NONE;
                if (value != PublishedRates.NONE) {
                    visitor.order(orders.day(at), value);
                }
            }
        };
    }

    RecordedOrder recordedOrder(PackedOrders orders, int at) {
        long value = clock.policy().isPresent() ? value(orders, at) : PublishedRates.NONE;
        return new RecordedOrder(
                orders.id(at),
                orders.revision(at),
                LocalDate.ofEpochDay(orders.day(at)),
                orders.net(at),
                CurrencyCode.of(orders.currency(at)),
                value == PublishedRates.NONE ? OptionalLong.empty() : OptionalLong.of(value));
    }

    /** {@link PublishedRates#NONE} without a rate. */
    long value(PackedOrders orders, int at) {
        int currency = orders.currency(at);
        return currency == clock.reportingCurrency()
                ? orders.net(at)
                : rates.value(orders.net(at), CurrencyCode.of(currency), orders.day(at));
    }
}
