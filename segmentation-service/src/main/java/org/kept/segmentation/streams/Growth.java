package org.kept.segmentation.streams;

import java.time.Duration;

/**
 * Notices that so many orders have come since the rising accounts were last chosen that it is time before its time. That is
 * an import, so it waits for the end of it: until hardly any order comes, or has waited for long.
 */
final class Growth {
    private static final int GROWN_BY_ONE_IN = 10;

    /** Since the last look. */
    private static final int CALM_ONE_IN = 1_000;

    private static final Duration APART_MIN = Duration.ofSeconds(30);
    private static final Duration APART_MAX = Duration.ofMinutes(5);
    private static final long NEVER = -1;

    private long orders;
    private long ordersThen;
    private long sinceMs = NEVER;
    private long nowMs;
    private boolean calm;

    /** @param ordersThen how many were recorded when rising accounts were last chosen; 0 before */
    Growth(long ordersThen) {
        this.ordersThen = ordersThen;
        this.orders = ordersThen;
    }

    /** @param recorded orders since the beginning */
    void look(long recorded, long epochMillis) {
        sinceMs = sinceMs == NEVER ? epochMillis : sinceMs;
        nowMs = epochMillis;
        calm = recorded - orders <= recorded / CALM_ONE_IN;
        orders = recorded;
    }

    boolean isDue() {
        boolean grown = orders >= ordersThen + ordersThen / GROWN_BY_ONE_IN + 1;
        return grown && nowMs - sinceMs >= (calm ? APART_MIN : APART_MAX).toMillis();
    }

    /** They are chosen anew from what was last looked at. */
    void chosen() {
        ordersThen = orders;
        sinceMs = nowMs;
    }
}
