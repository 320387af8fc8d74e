package org.kept.fulfilment.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts time in which a department works: the instants whose local time lies in its hours on a day that is not closed.
 * So an hour that the clocks repeat in autumn counts twice, and one that they leave out in spring does not count.
 */
public final class WorkingTime {
    /** Nothing is counted behind so many days: longer work is "more than a year", however long. */
    static final int DAYS_MAX = 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
    private final Predicate<LocalDate> closed;

    public WorkingTime(ZoneId zone, WorkingHours hours, Set<LocalDate> closedDays) {
        this(zone, hours, Set.copyOf(closedDays)::contains);
    }

    /** @param closed asked once for each day that is looked at; the same answer for the same day */
    public WorkingTime(ZoneId zone, WorkingHours hours, Predicate<LocalDate> closed) {
        this.zone = zone;
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts.put(day, hours.on(day));
        }
        this.closed = closed;
    }

    /** @return zero when the end is not after the start */
    public Duration between(Instant from, Instant to) {
        Total total = new Total();
        walk(from, earlier(to, reach(from)), total);
        return total.worked;
    }

    /**
     * When so much working time has passed: the earliest instant for which {@link #between} gives it.
     *
     * @param work whole nanoseconds, not negative
     * @return {@code from} for no work at all; {@value #DAYS_MAX} days later when less than that is worked by then
     */
    public Instant plus(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("Working time does not run backwards: " + work);
        }
        if (work.isZero()) {
            return from;
        }
        Remaining remaining = new Remaining(work);
        walk(from, reach(from), remaining);
        return remaining.reachedAt == null ? reach(from) : remaining.reachedAt;
    }

    /** Whether any work is done on that day. */
    public boolean isWorkedOn(LocalDate day) {
        return !shifts.get(day.getDayOfWeek()).isEmpty() && !closed.test(day);
    }

    /** What is done with each stretch of work, in their order. */
    private interface Walker {
        /** @return whether to go on */
        boolean on(Instant begin, Instant end);
    }

    private static final class Total implements Walker {
        private Duration worked = Duration.ZERO;

        @Override
        public boolean on(Instant begin, Instant end) {
            worked = worked.plus(Duration.between(begin, end));
            return true;
        }
    }

    private static final class Remaining implements Walker {
        private Duration left;
        private Instant reachedAt;

        Remaining(Duration work) {
            left = work;
        }

        @Override
        public boolean on(Instant begin, Instant end) {
            Duration stretch = Duration.between(begin, end);
            if (stretch.compareTo(left) >= 0) {
                reachedAt = begin.plus(left);
                return false;
            }
            left = left.minus(stretch);
            return true;
        }
    }

    private void walk(Instant from, Instant end, Walker walker) {
        Instant start = from;
        boolean goOn = true;
        // Between two changes of the clocks local time runs evenly.
        while (goOn && start.isBefore(end)) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(start);
            Instant next = change == null ? end : earlier(change.getInstant(), end);
            goOn = walk(start, next, zone.getRules().getOffset(start), walker);
            start = next;
        }
    }

    private boolean walk(Instant from, Instant to, ZoneOffset offset, Walker walker) {
        LocalDate last = to.atOffset(offset).toLocalDate();
        for (LocalDate day = from.atOffset(offset).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (closed.test(day)) {
                continue;
            }
            Instant midnight = day.atStartOfDay().toInstant(offset);
            for (Shift shift : shifts.get(day.getDayOfWeek())) {
                Instant begin = later(from, midnight.plusSeconds(shift.fromMinute() * 60L));
                Instant end = earlier(to, midnight.plusSeconds(shift.toMinute() * 60L));
                if (begin.isBefore(end) && !walker.on(begin, end)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Instant reach(Instant from) {
        return from.plus(Duration.ofDays(DAYS_MAX));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
