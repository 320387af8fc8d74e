package org.kept.fulfilment.forecast.domain;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * When something may be done, as moments that are equally likely, the earliest first. Moments are in seconds, of the
 * calendar or of working time.
 */
record Outlook(long[] moments) {
    static final int MOMENTS = 16;

    static Outlook of(IntToLongFunction moment) {
        return new Outlook(IntStream.range(0, MOMENTS).mapToLong(moment).toArray());
    }

    /** The share of cases in which the moment with this index is there. */
    static double share(int index) {
        return (index + 0.5) / MOMENTS;
    }

    /** The later of two that do not know of each other: never earlier for either of them being later. */
    Outlook andThen(Outlook other) {
        return combined(other, Math::max);
    }

    /** One after the other. */
    Outlook plus(Outlook other) {
        return combined(other, Long::sum);
    }

    Outlook map(java.util.function.LongUnaryOperator moment) {
        return of(index -> moment.applyAsLong(moments[index]));
    }

    long median() {
        return moments[MOMENTS / 2];
    }

    /** The share that lies behind a moment. */
    double behind(long moment) {
        return Arrays.stream(moments).filter(one -> one > moment).count() / (double) MOMENTS;
    }

    private Outlook combined(Outlook other, java.util.function.LongBinaryOperator of) {
        long[] all = new long[MOMENTS * MOMENTS];
        for (int i = 0; i < all.length; i++) {
            all[i] = of.applyAsLong(moments[i / MOMENTS], other.moments[i % MOMENTS]);
        }
        Arrays.sort(all);
        return of(index -> all[index * MOMENTS + MOMENTS / 2]);
    }
}
