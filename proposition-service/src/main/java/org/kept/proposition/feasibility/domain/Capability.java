package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What a department has told of itself: when it works, what it says it can do, and how it did in the last
 * {@link #DAYS_MEASURED} days.
 *
 * @param leadTime declared, in working time: within it four of five promises are delivered, it says
 */
public record Capability(
        String department,
        ZoneId timeZone,
        List<Shift> shifts,
        List<LocalDate> closedDays,
        Duration leadTime,
        List<Capacity> capacities,
        List<Experience> experiences,
        List<Load> loads,
        List<Free> free) {
    /** As the event's contract says. */
    public static final int DAYS_MEASURED = 90;

    /**
     * Commitments that can be due on one day.
     *
     * @param type null for each type that has no entry of its own
     */
    public record Capacity(String type, int commitments) {}

    /**
     * @param cases promises of which it is decided whether they were kept
     * @param leadTimes null when nothing was delivered
     * @param lateness null when it is not told
     */
    public record Experience(String type, long cases, long onTime, LeadTimes leadTimes, Lateness lateness) {}

    /** Working seconds within which half, four fifths and nineteen of twenty of the deliveries came. */
    public record LeadTimes(long delivered, long p50, long p80, long p95) {}

    /** Open commitments that are due on a day of the department's own. */
    public record Load(LocalDate day, String type, long commitments) {}

    /**
     * Places that are left on the days to come.
     *
     * @param type null for each type that has no entry of its own
     */
    public record Free(String type, List<Day> days) {
        public record Day(LocalDate day, long commitments) {
            public Day {
                Objects.requireNonNull(day, "a day of what is free");
            }
        }

        public Free {
            days = List.copyOf(days);
        }
    }

    /** What an earlier release has kept knows nothing of what is free. */
    public Capability {
        free = free == null ? List.of() : List.copyOf(free);
    }

    public WorkingTime workingTime() {
        return new WorkingTime(timeZone, shifts, closedDays);
    }

    /** With a type that has no case, one without any. */
    public Experience experienceOf(String type) {
        return experiences.stream()
                .filter(experience -> experience.type().equals(type))
                .findFirst()
                .orElse(new Experience(type, 0, 0, null, null));
    }

    /** @return empty when it is not limited */
    public OptionalLong capacityFor(String type) {
        return own(type, capacities, Capacity::type)
                .map(capacity -> OptionalLong.of(capacity.commitments()))
                .orElse(OptionalLong.empty());
    }

    /**
     * What its department says that is free on that day, else what is declared less what is open. It says 0 of a day that
     * is more than full, too: by how much, the other two tell, so that who gives up one place of such a day frees none.
     *
     * @return below 0 on a day that is more than full; empty when it is not limited
     */
    public OptionalLong freeOn(LocalDate day, String type) {
        Optional<Free.Day> told = own(type, free, Free::type).flatMap(found -> found.days().stream()
                .filter(one -> one.day().equals(day))
                .findFirst());
        OptionalLong limit = capacityFor(type);
        OptionalLong reckoned =
                limit.isPresent() ? OptionalLong.of(limit.getAsLong() - loadOn(day, type)) : OptionalLong.empty();
        if (told.isEmpty()) {
            return reckoned;
        }
        long free = told.get().commitments();
        return OptionalLong.of(free > 0 ? free : Math.min(free, reckoned.orElse(free)));
    }

    /** The entry of that type, else the one of all types that have none. */
    private static <T> Optional<T> own(String type, List<T> entries, Function<T, String> typeOf) {
        return entries.stream()
                .filter(entry -> type.equals(typeOf.apply(entry)))
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> typeOf.apply(entry) == null)
                        .findFirst());
    }

    public long loadOn(LocalDate day, String type) {
        return loads.stream()
                .filter(load -> load.day().equals(day) && load.type().equals(type))
                .mapToLong(Load::commitments)
                .sum();
    }
}
