package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.kept.segmentation.rising.Outlook;

/** What an order book knows of time: the last tick, the window that ends with it, and the dates of the orders seen. */
final class BookClock {
    private static final int NONE = Integer.MIN_VALUE / 2; // so that adding a window to it does not wrap

    private long tick;
    private boolean hasOwn;
    private int date = NONE;
    private int firstDay = NONE;
    private SegmentationPolicy policy;
    private int reportingCurrency;
    private int earliest = Integer.MAX_VALUE;
    private int latest = NONE;

    long tick() {
        return tick;
    }

    /** The business date as an epoch day; far in the past before the first tick. */
    int date() {
        return date;
    }

    /** The first epoch day of the window. */
    int firstDay() {
        return firstDay;
    }

    Optional<SegmentationPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    /** From the business date; empty before the first, and for a window too short to look from. */
    Optional<Outlook> outlook() {
        return policy == null ? Optional.empty() : policy.outlook(LocalDate.ofEpochDay(date));
    }

    /** As {@link CurrencyCode} numbers it. */
    int reportingCurrency() {
        return reportingCurrency;
    }

    boolean isInWindow(int day) {
        return policy != null && day >= firstDay && day <= date;
    }

    boolean isTooLate(int day) {
        return policy != null && day < firstDay;
    }

    void saw(int day) {
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
    }

    /** @param own whether this application gave it */
    void pass(Tick next, boolean own) {
        tick = next.number();
        hasOwn = hasOwn || own;
        policy = next.policy();
        date = Math.max(date, Math.toIntExact(next.date().toEpochDay()));
        settle();
    }

    BookProgress progress(long recorded, long tooLate, long parked) {
        boolean sawAny = latest != NONE;
        return new BookProgress(
                tick,
                date == NONE ? null : LocalDate.ofEpochDay(date),
                sawAny ? LocalDate.ofEpochDay(earliest) : null,
                sawAny ? LocalDate.ofEpochDay(latest) : null,
                recorded,
                tooLate,
                parked,
                false,
                hasOwn);
    }

    void restore(BookProgress progress, SegmentationPolicy restored) {
        tick = progress.tick();
        hasOwn = progress.ready();
        policy = restored;
        if (progress.businessDate() != null) {
            date = Math.toIntExact(progress.businessDate().toEpochDay());
            settle();
        }
        if (progress.latestOrderDate() != null) {
            earliest = Math.toIntExact(progress.earliestOrderDate().toEpochDay());
            latest = Math.toIntExact(progress.latestOrderDate().toEpochDay());
        }
    }

    private void settle() {
        firstDay = date - policy.windowDays() + 1;
        reportingCurrency = CurrencyCode.numberOf(policy.reportingCurrency());
    }
}
