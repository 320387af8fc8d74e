package org.kept.benchmarks;

import java.time.Duration;

/** Ends this process, and so all of its children, when all other bounds have failed. */
public final class Watchdog {
    private static final int TIME_IS_OVER = 3;

    private Watchdog() {}

    public static void endAfter(Duration bound) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(bound.toMillis());
                    } catch (InterruptedException notNeeded) {
                        return;
                    }
                    System.err.println("Not done after " + bound + "; what was measured until now is written");
                    System.exit(TIME_IS_OVER);
                },
                "watchdog");
        thread.setDaemon(true);
        thread.start();
    }
}
