package org.kept.segmentation.streams;

import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When the ticks of a partition were written. Kafka Streams takes what lies in the partitions of a task by the time it was
 * written; so that a replay passes each date between the same orders, no bundle may reach over a tick.
 */
final class TickTimes {
    /** Some years of ticks; before the oldest of so many, one may have been forgotten anywhere. */
    static final int KEPT_MAX = 4_096;

    private final NavigableSet<Long> times = new TreeSet<>();
    private long forgottenUntil = Long.MIN_VALUE;

    void saw(long timeMs) {
        times.add(timeMs);
        if (times.size() > KEPT_MAX) {
            forgottenUntil = times.pollFirst();
        }
    }

    /**
     * The time from which on an order may come after a tick that an order of the given time comes before. Of a tick and an
     * order of one instant either may come first, so that order is by itself.
     *
     * @param areAll whether all ticks that were written so far were seen; else one may lie anywhere
     */
    long endOf(long timeMs, boolean areAll) {
        if (!areAll || timeMs < forgottenUntil) {
            return timeMs + 1;
        }
        Long next = times.ceiling(timeMs);
        return next == null ? Long.MAX_VALUE : next;
    }
}
