package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many revisions of orders came too late, and which were the last of them. The count outlives a restart; which they were
 * is known in memory only, of those that came since this book was put together.
 */
public final class TooLateOrders {
    /** So many are named; the others are counted. */
    public static final int NAMED_MAX = 100;

    private final Deque<TooLateOrder> last = new ArrayDeque<>();
    private long count;

    /** Takes note of an order that was recorded, if it came too late. */
    void see(OrderEvent event, BookClock clock) {
        if (!event.counts() || !clock.isTooLate((int) event.orderedOn().toEpochDay())) {
            return;
        }
        count++;
        if (last.size() == NAMED_MAX) {
            last.removeLast();
        }
        last.addFirst(new TooLateOrder(
                event.accountId(),
                event.orderId(),
                event.revision(),
                event.orderedOn(),
                LocalDate.ofEpochDay(clock.date())));
    }

    void restore(long counted) {
        count = counted;
        last.clear();
    }

    public long count() {
        return count;
    }

    /** The last one first. */
    public List<TooLateOrder> last() {
        return List.copyOf(last);
    }
}
