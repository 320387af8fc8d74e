package org.kept.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Several measurements of the same thing. */
public record Spread(double lowest, double median, double highest, int count) {

    /** @throws IllegalArgumentException when there is no value */
    public static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        return new Spread(sorted[0], middle(sorted), sorted[sorted.length - 1], sorted.length);
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }
}
