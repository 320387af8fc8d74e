package org.kept.benchmarks.segmentation.orders;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/**
 * Order events in the order in which they are delivered, the same for the same seed and date. Of the orders, one in
 * twenty is revised later (one in ten of those cancelled, the others amended); of all events, one in fifty is
 * delivered a second time a little later. One order in a hundred is a credit note. Orders are dated within the last
 * 360 days, in no order.
 */
public final class OrderStream implements Iterator<GeneratedOrder> {
    static final int ORDERS_PER_REVISION = 20;
    static final int EVENTS_PER_REDELIVERY = 50;
    static final int REVISIONS_PER_CANCELLATION = 10;
    static final int ORDERS_PER_CREDIT_NOTE = 100;
    static final int DAYS = 360;
    private static final int REVISED_WITHIN_MAX = 50_000;
    private static final int REDELIVERED_WITHIN = 1_000;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int CENTS_MEDIAN = 10_000;

    private record Due(long at, long sequence, GeneratedOrder event, boolean again) {}

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::sequence));
    private final SplittableRandom random;
    private final IntSupplier accounts;
    private final long firstSecond;
    private final int orders;
    private final int revisedWithin;
    private int placed;
    private long delivered;
    private long scheduled;

    /** @param events about as many are delivered, within some in a thousand */
    public OrderStream(int events, int accounts, Distribution distribution, LocalDate today, long seed) {
        random = new SplittableRandom(seed);
        this.accounts = distribution.accounts(accounts, random.split());
        firstSecond = today.minusDays(DAYS - 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        orders = (int) Math.max(1, events / (1 + 1.0 / ORDERS_PER_REVISION) / (1 + 1.0 / EVENTS_PER_REDELIVERY));
        revisedWithin = Math.max(1, Math.min(REVISED_WITHIN_MAX, orders / 4));
    }

    /** How many different ones are placed in all. */
    public int orders() {
        return orders;
    }

    @Override
    public boolean hasNext() {
        return placed < orders || !due.isEmpty();
    }

    @Override
    public GeneratedOrder next() {
        Due head = due.peek();
        boolean again = false;
        GeneratedOrder event;
        if (head != null && (head.at() <= delivered || placed == orders)) {
            event = due.poll().event();
            again = head.again();
        } else {
            event = place();
        }
        if (!again && random.nextInt(EVENTS_PER_REDELIVERY) == 0) {
            schedule(event, REDELIVERED_WITHIN, true);
        }
        delivered++;
        return event;
    }

    private GeneratedOrder place() {
        // The last day has begun but not ended: no order is of later today.
        long second = firstSecond + random.nextLong((DAYS - 1L) * SECONDS_PER_DAY + 1);
        GeneratedOrder order = new GeneratedOrder(placed++, accounts.getAsInt(), 1, second, cents(), false);
        if (random.nextInt(ORDERS_PER_REVISION) == 0) {
            schedule(order.revised(cents(), random.nextInt(REVISIONS_PER_CANCELLATION) == 0), revisedWithin, false);
        }
        return order;
    }

    private void schedule(GeneratedOrder event, int within, boolean again) {
        due.add(new Due(delivered + 1 + random.nextInt(within), scheduled++, event, again));
    }

    /** Half of them between a third and three times the median, as amounts tend to be. */
    private long cents() {
        double spread = Math.exp(random.nextGaussian() * 1.6);
        long cents = Math.max(1, Math.min(100 * CENTS_MEDIAN, Math.round(CENTS_MEDIAN * spread)));
        return random.nextInt(ORDERS_PER_CREDIT_NOTE) == 0 ? -cents : cents;
    }
}
