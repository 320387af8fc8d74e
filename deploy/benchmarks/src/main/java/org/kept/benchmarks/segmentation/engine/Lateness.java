package org.kept.benchmarks.segmentation.engine;

/**
 * From the moment at which an order should have been written to its visible tier event.
 *
 * @param ordersPerSecond written meanwhile
 * @param probes orders that must cause a tier event
 * @param missing probes whose event did not come, or said the wrong tier
 * @param writerLateMaxMs how far the writer itself was behind at most; part of what was measured
 */
public record Lateness(
        int ordersPerSecond,
        int accounts,
        double seconds,
        long probes,
        long missing,
        double p50Ms,
        double p99Ms,
        double maxMs,
        double writerLateMaxMs,
        double loadAverage) {}
