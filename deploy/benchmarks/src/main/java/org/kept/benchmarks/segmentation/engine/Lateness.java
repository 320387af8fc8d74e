package org.kept.benchmarks.segmentation.engine;

import java.util.List;

/**
 * From the moment at which an order should have been written to its visible tier event.
 *
 * @param ordersPerSecond written meanwhile
 * @param probes orders that must cause a tier event
 * @param missing probes whose event did not come, or said the wrong tier
 * @param right whether afterwards the key accounts were those of a full sort
 * @param coldMaxMs the highest before, while the engine warmed up and its backlog from that was worked off
 * @param highestMsBySecond of the probes that should have been written in each second: shows when it stood still
 * @param writerLateMaxMs how far the writer itself was behind at most; part of what was measured
 */
public record Lateness(
        int ordersPerSecond,
        int accounts,
        double seconds,
        long probes,
        long missing,
        boolean right,
        double p50Ms,
        double p99Ms,
        double maxMs,
        double coldMaxMs,
        List<Double> highestMsBySecond,
        double writerLateMaxMs,
        double loadAverage) {
    public Lateness {
        highestMsBySecond = highestMsBySecond == null ? List.of() : List.copyOf(highestMsBySecond);
    }
}
