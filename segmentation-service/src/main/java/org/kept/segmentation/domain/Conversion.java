package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How minor units of one currency become minor units of another: times one rate, by another. Exact, rounded once, at the
 * end, half to even. Immutable.
 */
public final class Conversion {
    /** Larger amounts would not survive a JSON reader that keeps numbers as doubles; money on the wire has this bound. */
    public static final long MINOR_UNITS_MAX = 1L << 53;

    static final Conversion NONE_NEEDED = new Conversion(BigDecimal.ONE, BigDecimal.ONE);

    private final BigDecimal times;
    private final BigDecimal by;

    private Conversion(BigDecimal times, BigDecimal by) {
        this.times = times;
        this.by = by;
    }

    /** @param digits how many more decimals the target currency has than the source; negative for fewer */
    static Conversion of(BigDecimal times, BigDecimal by, int digits) {
        return new Conversion(times.scaleByPowerOfTen(digits), by);
    }

    /** @throws ArithmeticException beyond {@link #MINOR_UNITS_MAX}, with a message for people */
    public long of(long minorUnits) {
        if (this == NONE_NEEDED) {
            return within(minorUnits);
        }
        BigDecimal exactly = BigDecimal.valueOf(minorUnits).multiply(times);
        BigDecimal rounded = exactly.divide(by, 0, RoundingMode.HALF_EVEN);
        // A quotient of 2^53 has 16 digits: what has more is told before it would have to fit into a long.
        return rounded.precision() > 18 ? within(Long.MAX_VALUE) : within(rounded.longValue());
    }

    private static long within(long minorUnits) {
        if (minorUnits > MINOR_UNITS_MAX || minorUnits < -MINOR_UNITS_MAX) {
            throw new ArithmeticException("The amount is too large in the reporting currency");
        }
        return minorUnits;
    }
}
