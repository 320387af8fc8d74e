package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How long something takes, in working seconds, as it was measured: which share takes longer than so long. Between two
 * measured cases the share falls evenly; behind the longest one it falls as a Pareto tail, whose exponent is Hill's
 * estimate from the longest tenth (B. M. Hill, Annals of Statistics 3, 1975). So what has taken longer than anything
 * before is still expected some time, the later the longer it has taken.
 */
public final class LeadTimes {
    /** With so many cases what is declared is no longer asked. */
    static final int ENOUGH = 30;

    private static final int KNOTS_MAX = 128;
    private static final int TAIL_MIN = 5;
    private static final double EXPONENT_MIN = 1.2;
    private static final double EXPONENT_MAX = 8;
    private static final double EXPONENT_OTHERWISE = 2.5;
    /** Of a log-normal distribution whose 80 % point is 1, in eight equal steps; its spread is a usual one for work. */
    private static final double[] USUAL = {0.24, 0.35, 0.45, 0.55, 0.66, 0.81, 1.03, 1.52};

    private final long[] seconds;
    private final double exponent;
    private final int cases;

    private LeadTimes(long[] sorted, int cases) {
        this.exponent = exponent(sorted);
        this.seconds = sorted.length <= KNOTS_MAX ? sorted : thinned(sorted);
        this.cases = cases;
    }

    /**
     * @param measured in working time, in any order
     * @param usual the declared time in which four of five are done; it stands in while too few are measured
     */
    public static LeadTimes of(List<Duration> measured, Duration usual) {
        LongStream cases = measured.stream().mapToLong(Duration::toSeconds);
        LongStream declared = measured.size() >= ENOUGH
                ? LongStream.empty()
                : DoubleStream.of(USUAL).mapToLong(share -> Math.round(share * usual.toSeconds()));
        long[] sorted = LongStream.concat(cases, declared)
                .map(time -> Math.max(1, time))
                .sorted()
                .toArray();
        return new LeadTimes(sorted, measured.size());
    }

    /** The share that takes longer than so long: 1 at zero, falling, never zero. */
    public double beyond(double time) {
        int last = seconds.length - 1;
        if (time >= seconds[last]) {
            return share(last) * Math.pow(seconds[last] / time, exponent);
        }
        int next = after(time);
        double before = next == 0 ? 0 : seconds[next - 1];
        double shareBefore = next == 0 ? 1 : share(next - 1);
        return shareBefore + (share(next) - shareBefore) * (time - before) / (seconds[next] - before);
    }

    /** The time beyond which that share lies; rises as the share falls. */
    public double exceededBy(double share) {
        int last = seconds.length - 1;
        if (share <= share(last)) {
            return seconds[last] * Math.pow(share(last) / share, 1 / exponent);
        }
        // share(i) = 1 - (i + 0.5) / n, solved for the position between two cases.
        double position = (1 - share) * seconds.length - 0.5;
        int below = Math.min(last - 1, (int) Math.floor(position));
        double from = below < 0 ? 0 : seconds[below];
        double width = below < 0 ? 0.5 : 1;
        double begun = below < 0 ? position + 0.5 : position - below;
        return from + (seconds[below + 1] - from) * begun / width;
    }

    /**
     * For something that has taken so long already: in which time, from its beginning, that share is done. Never falls
     * as more time has passed.
     */
    public double doneWithin(double passed, double share) {
        return Math.max(passed, exceededBy((1 - share) * beyond(passed)));
    }

    /** The chance that something that has taken so long already takes longer than so long, from its beginning. */
    public double longerThan(double time, double passed) {
        return time <= passed ? 1 : beyond(time) / beyond(passed);
    }

    /** In half of the cases it takes no longer. */
    public Duration usual() {
        return Duration.ofSeconds(Math.round(exceededBy(0.5)));
    }

    /** How many were measured. */
    public int cases() {
        return cases;
    }

    private double share(int position) {
        return 1 - (position + 0.5) / seconds.length;
    }

    private int after(double time) {
        int low = 0;
        int high = seconds.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long[] thinned(long[] sorted) {
        return LongStream.range(0, KNOTS_MAX)
                .map(knot -> sorted[(int) ((knot + 0.5) * sorted.length / KNOTS_MAX)])
                .toArray();
    }

    private static double exponent(long[] sorted) {
        int tail = sorted.length / 10;
        if (tail < TAIL_MIN) {
            return EXPONENT_OTHERWISE;
        }
        double from = sorted[sorted.length - tail - 1];
        double mean = Arrays.stream(sorted, sorted.length - tail, sorted.length)
                .mapToDouble(time -> Math.log(time / from))
                .average()
                .orElseThrow();
        return mean <= 0 ? EXPONENT_MAX : Math.max(EXPONENT_MIN, Math.min(EXPONENT_MAX, 1 / mean));
    }
}
