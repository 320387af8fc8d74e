package org.kept.proposition.feasibility.domain;

/**
 * How likely work takes no longer than a time, from three quantiles: in between it rises evenly, behind the last one the
 * rest falls as the time grows (half of it at twice the time), so that nothing is ever certain.
 *
 * @param p50 working seconds, and so are the others; none smaller than the one before
 */
record Curve(long p50, long p80, long p95) {
    private static final double REST = 0.05;

    /**
     * What a department declares: four of five within that time, half in half of it. Nineteen of twenty in twice of it is
     * our own caution.
     */
    static Curve declared(long seconds) {
        return new Curve(seconds / 2, seconds, 2 * seconds);
    }

    double within(double seconds) {
        if (seconds >= p95) {
            return p95 == 0 ? 1 : 1 - REST * p95 / seconds;
        }
        if (seconds >= p80) {
            return between(seconds, p80, p95, 0.8, 0.95);
        }
        if (seconds >= p50) {
            return between(seconds, p50, p80, 0.5, 0.8);
        }
        return between(seconds, 0, p50, 0, 0.5);
    }

    private static double between(double seconds, long low, long high, double atLow, double atHigh) {
        return atLow + (atHigh - atLow) * (seconds - low) / (high - low);
    }
}
