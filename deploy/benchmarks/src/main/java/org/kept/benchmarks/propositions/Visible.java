package org.kept.benchmarks.propositions;

/**
 * How soon commits were visible on the department's topic, at a constant rate.
 *
 * @param events looked at: one for each commit after the warm-up
 * @param missing of them
 * @param repeated of them: read more than once
 * @param due from when the commit should have begun
 * @param acknowledged from its acknowledgement; 0 when the event was there before
 */
public record Visible(
        String contender,
        int repetition,
        double commitsPerSecond,
        long events,
        long missing,
        long repeated,
        Lateness due,
        Lateness acknowledged,
        double loadAverage) {

    boolean right() {
        return missing == 0 && repeated == 0;
    }

    /** In milliseconds. */
    public record Lateness(double p50, double p99, double highest) {}
}
