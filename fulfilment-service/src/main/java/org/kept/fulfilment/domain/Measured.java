package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * How a department has done lately, and what it still has to do.
 *
 * @param day on which it was looked at, in the department's time zone; null for what was not measured yet, and of who is not limited
 * @param types by type of promise, the one with the most cases first
 * @param load open commitments by the day on which they are due, the next day first; what is overdue weighs on today
 */
public record Measured(LocalDate day, List<OfType> types, List<Load> load) {
    /** Of a department that has not done anything yet. */
    public static final Measured NOTHING = new Measured(null, List.of(), List.of());

    /** So many days of the load are looked at, the first one included. */
    public static final int DAYS_AHEAD = 60;

    /** Days and types of the load; when there are more, the latest days are left out. */
    public static final int LOADS_MAX = 1_000;

    /** @return the first day of which it is not known what is open */
    LocalDate knownUntil() {
        return load.size() < LOADS_MAX
                ? day.plusDays(DAYS_AHEAD)
                : load.get(load.size() - 1).day();
    }

    /**
     * @param cases promises of which it is decided whether they were kept
     * @param onTime those that were; the share is this over the cases
     * @param leadTime null when nothing was delivered
     * @param lateness null in what an earlier release has measured
     */
    public record OfType(String type, long cases, long onTime, LeadTime leadTime, Lateness lateness) {}

    /**
     * Working seconds from the commitment's arrival to its delivery: half, four fifths, and nineteen of twenty took no
     * longer than that (nearest rank: each is the time of a case that there was).
     */
    public record LeadTime(long delivered, long p50, long p80, long p95) {
        /** @param leadTimes at least one, in any order */
        public static LeadTime of(List<Duration> leadTimes) {
            long[] seconds =
                    leadTimes.stream().mapToLong(Duration::toSeconds).sorted().toArray();
            return new LeadTime(seconds.length, rank(seconds, 50), rank(seconds, 80), rank(seconds, 95));
        }

        private static long rank(long[] sorted, int percent) {
            return sorted[(sorted.length * percent + 99) / 100 - 1];
        }
    }

    /** @param day in the department's time zone */
    public record Load(LocalDate day, String type, long commitments) {}
}
