package org.kept.benchmarks.segmentation.contenders;

import java.util.Map;

/**
 * Once through the topic.
 *
 * @param number 0 is the first in its JVM: cold
 * @param records processed
 * @param finished false when the bound came first; there is no evidence then
 * @param evidence what {@link org.kept.benchmarks.segmentation.orders.Truth#holds} looks at
 * @param figures whatever else was measured, by a name that ends with its unit
 */
public record Pass(
        int number,
        long records,
        double seconds,
        boolean finished,
        Map<String, String> evidence,
        Map<String, Double> figures) {

    public Pass(long records, double seconds, Map<String, String> evidence) {
        this(0, records, seconds, true, evidence, Map.of());
    }

    static Pass unfinished(long records, double seconds) {
        return new Pass(0, records, seconds, false, Map.of(), Map.of());
    }

    Pass numbered(int other) {
        return new Pass(other, records, seconds, finished, evidence, figures);
    }

    Pass with(Map<String, Double> otherFigures) {
        return new Pass(number, records, seconds, finished, evidence, otherFigures);
    }

    public double recordsPerSecond() {
        return records / seconds;
    }
}
