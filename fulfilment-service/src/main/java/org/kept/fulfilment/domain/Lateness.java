package org.kept.fulfilment.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How a department's deliveries lie around the dates that customers were told: the distribution behind its share of kept
 * promises.
 *
 * @param cases of which it is decided whether they were kept, delivered or not
 * @param delivered in the order of time; what was not delivered is in none of them
 */
public record Lateness(long cases, List<ByThen> delivered) {
    // A week, two days and a day of eight hours, before and after the date; two weeks after it.
    private static final long[] HOURS = {-40, -16, -8, 0, 8, 16, 40, 80};

    /**
     * @param seconds of the department's working time, counted from the date that the customer was told; negative before
     * @param commitments that were delivered by then
     */
    public record ByThen(long seconds, long commitments) {}

    /**
     * @param late by how much working time each of the deliveries came after its date; negative for those that came before
     * @param cases at least as many
     */
    public static Lateness of(Collection<Duration> late, long cases) {
        return new Lateness(
                cases,
                LongStream.of(HOURS)
                        .map(hours -> Duration.ofHours(hours).toSeconds())
                        .mapToObj(seconds -> new ByThen(seconds, upTo(seconds, late)))
                        .toList());
    }

    private static long upTo(long seconds, Collection<Duration> late) {
        return late.stream()
                .filter(one -> one.compareTo(Duration.ofSeconds(seconds)) <= 0)
                .count();
    }
}
