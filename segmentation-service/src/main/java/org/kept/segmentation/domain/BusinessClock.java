package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The date up to which ticks were given. It never goes back, and leaves no day out. */
public final class BusinessClock {
    /** A leap beyond this, ten years, is no passing of days but a new beginning: one tick. Bounds what a leap costs. */
    static final int DAYS_MAX = 3_653;

    private LocalDate date;

    public LocalDate date() {
        return date;
    }

    public void restore(LocalDate ticked) {
        date = ticked;
    }

    /** @return the days that pass by this, in their order; none when it is no later than what passed already */
    public List<LocalDate> advanceTo(LocalDate next) {
        if (next == null || date != null && !next.isAfter(date)) {
            return List.of();
        }
        boolean leap = date == null || ChronoUnit.DAYS.between(date, next) > DAYS_MAX;
        List<LocalDate> days = leap
                ? List.of(next)
                : date.plusDays(1).datesUntil(next.plusDays(1)).toList();
        date = next;
        return days;
    }
}
