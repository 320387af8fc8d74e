package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How far the order books of all partitions have come, as they reported it. */
public final class OrderBooks {
    private final int partitions;
    private final Map<Integer, BookProgress> progress = new TreeMap<>();

    public OrderBooks(int partitions) {
        this.partitions = partitions;
    }

    public void report(int partition, BookProgress reported) {
        progress.put(partition, reported);
    }

    public Map<Integer, BookProgress> reported() {
        return progress;
    }

    /** The date that every partition has passed; null until each has passed one. */
    public LocalDate businessDate() {
        return dateWith(-1, BookProgress.NONE);
    }

    /** What the business date will be once this report is taken. */
    LocalDate dateWith(int partition, BookProgress report) {
        LocalDate earliest = null;
        for (int book = 0; book < partitions; book++) {
            BookProgress of = book == partition ? report : progress.getOrDefault(book, BookProgress.NONE);
            if (of.businessDate() == null) {
                return null;
            }
            earliest = earliest == null || of.businessDate().isBefore(earliest) ? of.businessDate() : earliest;
        }
        return earliest;
    }

    /** The highest date of any order; null before the first order. */
    public LocalDate latestOrderDate() {
        return progress.values().stream()
                .map(BookProgress::latestOrderDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public long ordersRecorded() {
        return progress.values().stream()
                .mapToLong(BookProgress::ordersRecorded)
                .sum();
    }
}
