package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ranking lets happen to all order books at one place in each of their logs: a date passes, another policy
 * holds, rates become known. What no tick has brought has not happened.
 *
 * @param number from 1, without gaps; a book does nothing for a number that it has seen
 * @param date the business date from here on: the one before, or later
 * @param policy what holds from here on
 * @param rates published since the tick before
 * @param assess whether the rising accounts are chosen anew, from what holds before this tick
 */
public record Tick(long number, LocalDate date, SegmentationPolicy policy, List<FxRate> rates, boolean assess) {
    public Tick {
        rates = List.copyOf(rates);
    }

    /** What stays of it once its rates were taken. */
    Tick withoutRates() {
        return new Tick(number, date, policy, List.of(), false);
    }
}
