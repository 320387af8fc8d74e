package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Time in which a department works: the instants whose local time lies in one of its shifts on a day that is not closed.
 * So an hour that the clocks repeat in autumn counts twice, and one that they leave out in spring does not count. Looks
 * {@link #DAYS_MAX} days ahead and no further.
 */
public final class WorkingTime {
    public static final int DAYS_MAX = 365;

    private final ZoneId zone;
    private final List<Shift> shifts;
    private final Set<LocalDate> closedDays;

    /** @param shifts none meets another */
    public WorkingTime(ZoneId zone, Collection<Shift> shifts, Collection<LocalDate> closedDays) {
        this.zone = zone;
        this.shifts = shifts.stream()
                .sorted(Comparator.comparingInt(Shift::fromMinute))
                .toList();
        this.closedDays = Set.copyOf(closedDays);
    }

    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The same week without any closed day. */
    public WorkingTime withoutClosedDays() {
        return new WorkingTime(zone, shifts, Set.of());
    }

    /** In whose terms days begin and end. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** @return zero when the end is not after the start */
    public Duration between(Instant from, Instant to) {
        Duration[] worked = {Duration.ZERO};
        walk(from, earlier(to, horizon(from)), span -> {
            worked[0] = worked[0].plus(span.length());
            return true;
        });
        return worked[0];
    }

    /**
     * The instant at which so much working time has passed; for none, the first working instant from there on.
     *
     * @return empty when that is further ahead than this looks
     */
    public Optional<Instant> after(Instant from, Duration workingTime) {
        Duration[] left = {workingTime};
        Instant[] found = {null};
        walk(from, horizon(from), span -> {
            if (span.length().compareTo(left[0]) >= 0) {
                found[0] = span.from().plus(left[0]);
                return false;
            }
            left[0] = left[0].minus(span.length());
            return true;
        });
        return Optional.ofNullable(found[0]);
    }

    /** The first working instant of a later day. */
    public Optional<Instant> nextDay(Instant from) {
        return after(dayOf(from).plusDays(1).atStartOfDay(zone).toInstant(), Duration.ZERO);
    }

    /** Shows the spans of work in the order of time, until there is no more or {@code goOn} has seen enough. */
    private void walk(Instant from, Instant to, Predicate<Span> goOn) {
        Instant start = from;
        boolean more = true;
        // Between two changes of the clocks local time runs evenly.
        while (more && start.isBefore(to)) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(start);
            Instant end = change == null ? to : earlier(change.getInstant(), to);
            more = walk(zone.getRules().getOffset(start), new Span(start, end), goOn);
            start = end;
        }
    }

    private boolean walk(ZoneOffset offset, Span piece, Predicate<Span> goOn) {
        LocalDate last = piece.to().atOffset(offset).toLocalDate();
        for (LocalDate day = piece.from().atOffset(offset).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!closedDays.contains(day) && !walk(day, offset, piece, goOn)) {
                return false;
            }
        }
        return true;
    }

    private boolean walk(LocalDate day, ZoneOffset offset, Span piece, Predicate<Span> goOn) {
        Instant midnight = day.atStartOfDay().toInstant(offset);
        for (Shift shift : shifts) {
            if (shift.day() == day.getDayOfWeek()) {
                Instant from = later(piece.from(), midnight.plusSeconds(shift.fromMinute() * 60L));
                Instant to = earlier(piece.to(), midnight.plusSeconds(shift.toMinute() * 60L));
                if (from.isBefore(to) && !goOn.test(new Span(from, to))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Instant horizon(Instant from) {
        return from.plus(Duration.ofDays(DAYS_MAX));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
