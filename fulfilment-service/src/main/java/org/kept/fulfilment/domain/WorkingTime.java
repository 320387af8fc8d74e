package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;

/**
 * Counts time in which a department works: the instants whose local time lies in its hours on a day that is not closed.
 * So an hour that the clocks repeat in autumn counts twice, and one that they leave out in spring does not count.
 */
public final class WorkingTime {
    /** Nothing is counted behind so many days: longer work is "more than a year", however long. */
    static final int DAYS_MAX = 366;

    private final ZoneId zone;
    private final WorkingHours hours;
    private final Set<LocalDate> closedDays;

    public WorkingTime(ZoneId zone, WorkingHours hours, Set<LocalDate> closedDays) {
        this.zone = zone;
        this.hours = hours;
        this.closedDays = Set.copyOf(closedDays);
    }

    /** @return zero when the end is not after the start */
    public Duration between(Instant from, Instant to) {
        Instant end = earlier(to, from.plus(Duration.ofDays(DAYS_MAX)));
        Duration worked = Duration.ZERO;
        Instant start = from;
        // Between two changes of the clocks local time runs evenly.
        while (start.isBefore(end)) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(start);
            Instant next = change == null ? end : earlier(change.getInstant(), end);
            worked = worked.plus(between(start, next, zone.getRules().getOffset(start)));
            start = next;
        }
        return worked;
    }

    private Duration between(Instant from, Instant to, ZoneOffset offset) {
        Duration worked = Duration.ZERO;
        LocalDate last = to.atOffset(offset).toLocalDate();
        for (LocalDate day = from.atOffset(offset).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (closedDays.contains(day)) {
                continue;
            }
            Instant midnight = day.atStartOfDay().toInstant(offset);
            for (Shift shift : hours.on(day.getDayOfWeek())) {
                Instant begin = later(from, midnight.plusSeconds(shift.fromMinute() * 60L));
                Instant end = earlier(to, midnight.plusSeconds(shift.toMinute() * 60L));
                worked = begin.isBefore(end) ? worked.plus(Duration.between(begin, end)) : worked;
            }
        }
        return worked;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
