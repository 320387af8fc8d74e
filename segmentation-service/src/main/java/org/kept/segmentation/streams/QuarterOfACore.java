package org.kept.segmentation.streams;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.kept.segmentation.rising.Pace;

/** Works a little and rests three times as long, so that on two processors orders, and the broker, hardly notice. */
final class QuarterOfACore implements Pace {
    private static final long WORK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long REST_MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private long beganNanos = System.nanoTime();

    @Override
    public void step() {
        long worked = System.nanoTime() - beganNanos;
        if (worked >= WORK_NANOS) {
            LockSupport.parkNanos(Math.min(3 * worked, REST_MAX_NANOS));
            beganNanos = System.nanoTime();
        }
    }
}
