package org.kept.segmentation.domain;

import java.time.LocalDate;

/**
 * How far one order book has come.
 *
 * @param tick number of the last tick that passed there; 0 before the first
 * @param businessDate the last date that passed there; null before the first
 * @param earliestOrderDate the lowest date of any order seen; null before the first
 * @param latestOrderDate the highest date of any order seen; null before the first
 * @param ordersRecorded orders taken in since the beginning, each once, counted or not
 * @param ordersTooLate how many of their revisions came when their date had left the window
 * @param ordersParked how many wait for a rate now
 * @param quiet whether nothing has come for a while: nobody need wait for an order of this partition
 * @param ready whether the ranking may give ticks: this book has passed one of its own application, or none is left in the
 *     log of what another one gave
 */
public record BookProgress(
        long tick,
        LocalDate businessDate,
        LocalDate earliestOrderDate,
        LocalDate latestOrderDate,
        long ordersRecorded,
        long ordersTooLate,
        long ordersParked,
        boolean quiet,
        boolean ready) {
    public BookProgress(
            long tick,
            LocalDate businessDate,
            LocalDate earliestOrderDate,
            LocalDate latestOrderDate,
            long ordersRecorded,
            long ordersTooLate,
            long ordersParked,
            boolean quiet) {
        this(
                tick,
                businessDate,
                earliestOrderDate,
                latestOrderDate,
                ordersRecorded,
                ordersTooLate,
                ordersParked,
                quiet,
                true);
    }

    public BookProgress as(boolean isQuiet, boolean isReady) {
        return new BookProgress(
                tick,
                businessDate,
                earliestOrderDate,
                latestOrderDate,
                ordersRecorded,
                ordersTooLate,
                ordersParked,
                isQuiet,
                isReady);
    }
}
