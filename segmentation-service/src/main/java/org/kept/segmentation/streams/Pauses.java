package org.kept.segmentation.streams;

import org.apache.kafka.common.TopicPartition;

/**
 * Whether the orders of a partition have paused, so that in a replay no date need wait for them: nothing has come for a
 * while, and nothing is there that might. Looked at now and then, see {@link #LOOKS_APART_MS}.
 */
final class Pauses {
    static final int LOOKS_APART_MS = 250;

    /** So many looks without any record, and the orders have paused. */
    private static final int QUIET_LOOKS = 4;

    /** While it stays so, this is said again after so many looks: a ranking that moved to another instance has forgotten it. */
    private static final int SAY_AGAIN_LOOKS = 40;

    private final Unread unread;
    private final TopicPartition orders;
    private long lastTaken = -1;
    private int looks;

    /** For a task that begins. */
    Pauses(Unread unread, TopicPartition orders) {
        this.unread = unread;
        this.orders = orders;
        unread.begin(orders);
    }

    void took(long offset) {
        lastTaken = offset;
        looks = 0;
    }

    /** @return whether it is time to say again how it is */
    boolean look() {
        looks = unread.isAny(orders, lastTaken) ? 0 : looks + 1;
        return looks > 0 && looks % SAY_AGAIN_LOOKS == 0;
    }

    boolean isQuiet() {
        return looks >= QUIET_LOOKS;
    }
}
