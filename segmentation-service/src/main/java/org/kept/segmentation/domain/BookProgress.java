package org.kept.segmentation.domain;

import java.time.LocalDate;

/**
 * How far one order book has come.
 *
 * @param businessDate the last date that passed there; null before the first
 * @param latestOrderDate the highest date of any order seen; null before the first
 * @param ordersRecorded orders taken in since the beginning, each once, counted or not
 */
public record BookProgress(LocalDate businessDate, LocalDate latestOrderDate, long ordersRecorded) {
    public static final BookProgress NONE = new BookProgress(null, null, 0);
}
