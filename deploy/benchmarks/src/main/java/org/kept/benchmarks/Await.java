package org.kept.benchmarks;

import java.util.function.BooleanSupplier;

/** Waiting for what another thread or process does. */
public final class Await {

    private Await() {}

    /** @return whether it came true before the deadline */
    public static boolean until(Deadline deadline, long lookEveryMs, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (deadline.passed()) {
                return false;
            }
            try {
                Thread.sleep(lookEveryMs);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
