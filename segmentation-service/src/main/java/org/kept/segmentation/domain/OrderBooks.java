package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How far the order books of all partitions have come, as they reported it. */
public final class OrderBooks {
    private final int partitions;
    private final Map<Integer, BookProgress> progress = new TreeMap<>();
    private final Map<Integer, Long> summarised = new TreeMap<>();

    public OrderBooks(int partitions) {
        this.partitions = partitions;
    }

    public void report(int partition, BookProgress reported) {
        progress.put(partition, reported);
    }

    public Map<Integer, BookProgress> reported() {
        return progress;
    }

    /** @param tick that brings a choice for which this book has summarised all its accounts */
    void summarised(int partition, long tick) {
        summarised.put(partition, tick);
    }

    /** The tick that brings the choice for which a book last summarised all its accounts. */
    public Map<Integer, Long> summarised() {
        return summarised;
    }

    /** Whether each book has summarised for this choice, and for none since. */
    boolean haveSummarised(long tick) {
        return summarised.size() == partitions && summarised.values().stream().allMatch(last -> last == tick);
    }

    /** Whether every book has said that the ranking may give ticks. */
    public boolean areReady() {
        return progress.size() == partitions && progress.values().stream().allMatch(BookProgress::ready);
    }

    public int partitions() {
        return partitions;
    }

    /** The last tick that every book has passed; 0 before each has passed one. */
    long tick() {
        return progress.size() < partitions
                ? 0
                : progress.values().stream().mapToLong(BookProgress::tick).min().orElse(0);
    }

    /** The lowest date of any order; null before the first order. */
    public LocalDate earliestOrderDate() {
        return of(BookProgress::earliestOrderDate, BinaryOperator.minBy(Comparator.naturalOrder()));
    }

    /** The highest date of any order; null before the first order. */
    public LocalDate latestOrderDate() {
        return of(BookProgress::latestOrderDate, BinaryOperator.maxBy(Comparator.naturalOrder()));
    }

    /**
     * The date that the orders of every partition have reached, those left out that are quiet; once all are, the highest
     * of any. Null while one is not quiet and has no order.
     */
    public LocalDate reachedOrderDate() {
        List<BookProgress> awaited =
                progress.values().stream().filter(book -> !book.quiet()).toList();
        if (progress.size() < partitions || awaited.stream().anyMatch(book -> book.latestOrderDate() == null)) {
            return null;
        }
        return awaited.stream()
                .map(BookProgress::latestOrderDate)
                .min(Comparator.naturalOrder())
                .orElseGet(this::latestOrderDate);
    }

    public long ordersRecorded() {
        return sum(BookProgress::ordersRecorded);
    }

    public long ordersTooLate() {
        return sum(BookProgress::ordersTooLate);
    }

    public long ordersParked() {
        return sum(BookProgress::ordersParked);
    }

    private long sum(ToLongFunction<BookProgress> count) {
        return progress.values().stream().mapToLong(count).sum();
    }

    private LocalDate of(Function<BookProgress, LocalDate> date, BinaryOperator<LocalDate> choice) {
        return progress.values().stream()
                .map(date)
                .filter(Objects::nonNull)
                .reduce(choice)
                .orElse(null);
    }
}
