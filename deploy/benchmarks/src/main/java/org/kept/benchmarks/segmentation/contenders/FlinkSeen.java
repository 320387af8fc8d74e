package org.kept.benchmarks.segmentation.contenders;

import java.util.concurrent.atomic.AtomicLong;

import org.apache.flink.table.functions.ScalarFunction;

/** Counts the orders that Flink's source lets through; always true. One count in a JVM. */
public final class FlinkSeen extends ScalarFunction {
    private static final long serialVersionUID = 1;
    private static final AtomicLong SEEN = new AtomicLong();

    static void begin() {
        SEEN.set(0);
    }

    static long records() {
        return SEEN.get();
    }

    /** Called by the code that Flink generates. */
    public boolean eval(String orderId) {
        SEEN.lazySet(SEEN.get() + 1);
        return true;
    }

    /** Else it could be called once, or never. */
    @Override
    public boolean isDeterministic() {
        return false;
    }
}
