package org.kept.cli.demo;

import java.util.Collection;

/** The values that half, and 99 of 100, of the samples do not exceed: nearest rank, so each is a real sample. */
public record Percentiles(double p50, double p99) {

    /** @throws IllegalArgumentException without samples */
    static Percentiles of(Collection<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("There are no samples");
        }
        double[] sorted =
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Percentiles(rank(sorted, 50), rank(sorted, 99));
    }

    private static double rank(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return Math.round(sorted[rank - 1] * 10) / 10.0;
    }
}
