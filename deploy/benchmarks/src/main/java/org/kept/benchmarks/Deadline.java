package org.kept.benchmarks;

import java.time.Duration;

/** The bound of something that must end, whatever happens. */
public final class Deadline {
    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    public boolean passed() {
        return left().isZero();
    }

    /** Never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    /** The earlier of this one, and one in so long. */
    public Deadline orIn(Duration duration) {
        return new Deadline(System.nanoTime() + Math.min(duration.toNanos(), left().toNanos()));
    }
}
