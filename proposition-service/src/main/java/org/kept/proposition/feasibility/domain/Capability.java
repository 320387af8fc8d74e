package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
        List<Load> loads) {
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
     */
    public record Experience(String type, long cases, long onTime, LeadTimes leadTimes) {}

    /** Working seconds within which half, four fifths and nineteen of twenty of the deliveries came. */
    public record LeadTimes(long delivered, long p50, long p80, long p95) {}

    /** Open commitments that are due on a day of the department's own. */
    public record Load(LocalDate day, String type, long commitments) {}

    public WorkingTime workingTime() {
        return new WorkingTime(timeZone, shifts, closedDays);
    }

    /** With a type that has no case, one without any. */
    public Experience experienceOf(String type) {
        return experiences.stream()
                .filter(experience -> experience.type().equals(type))
                .findFirst()
                .orElse(new Experience(type, 0, 0, null));
    }

    /** @return empty when it is not limited */
    public OptionalLong capacityFor(String type) {
        Optional<Capacity> own = capacities.stream()
                .filter(capacity -> type.equals(capacity.type()))
                .findFirst();
        return own.or(() -> capacities.stream()
                        .filter(capacity -> capacity.type() == null)
                        .findFirst())
                .map(capacity -> OptionalLong.of(capacity.commitments()))
                .orElse(OptionalLong.empty());
    }

    public long loadOn(LocalDate day, String type) {
        return loads.stream()
                .filter(load -> load.day().equals(day) && load.type().equals(type))
                .mapToLong(Load::commitments)
                .sum();
    }
}
