package org.kept.benchmarks.segmentation.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.segmentation.contenders.KeptEngine;
import org.kept.benchmarks.segmentation.contenders.OwnTopics;
import org.kept.benchmarks.segmentation.orders.EvenOrders;
import org.kept.benchmarks.segmentation.orders.FullSort;
import org.kept.benchmarks.segmentation.orders.GeneratedOrder;
import org.kept.benchmarks.segmentation.orders.OrderBytes;
import org.kept.benchmarks.segmentation.orders.OrdersTopic;
import org.kept.benchmarks.segmentation.orders.OrdersWriter;
import org.kept.benchmarks.segmentation.orders.Truth;

/** Fills an engine, stops it, starts another one; then two, of which the one that ranks is killed. */
public final class RecoveryRun {
    private static final String NAME = "recovery";
    private static final String ORDERS = NAME + "-orders";
    /** Enough that each account is there; from the rest follows what an order weighs. */
    private static final int FIRST_ORDERS_PER_ACCOUNT = 2;

    private static final Duration FILLED_WITHIN = Duration.ofMinutes(5);
    private static final Duration BACK_WITHIN = Duration.ofMinutes(4);
    private static final String NEWCOMER = "Z1";

    private final TestBed testBed;
    private final String heap;
    private final EvenOrders orders;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    public RecoveryRun(TestBed testBed, String heap, int accounts, int ordersPerAccount) {
        this.testBed = testBed;
        this.heap = heap;
        orders = new EvenOrders(accounts, ordersPerAccount, today);
    }

    private record Failover(boolean right, double liveSeconds, double visibleSeconds) {}

    private record Weights(long empty, long few, long all) {}

    public Recovery run() throws ExecutionException, InterruptedException {
        double load = Machine.loadAverage();
        OrdersTopic.create(testBed.admin(), ORDERS);
        KeptEngine.createTopics(testBed.admin(), ORDERS, NAME, OrdersTopic.PARTITIONS);
        try {
            FullSort sort = new FullSort(orders.count());
            AtomicLong fillNanos = new AtomicLong();
            Weights weights = fill(sort, fillNanos);
            Truth truth = sort.truth(orders.accounts());
            try (EngineProcess restoring = EngineProcess.start(testBed, ORDERS, NAME, "restored", heap, 1)) {
                boolean back = restoring.awaitCaughtUp(Deadline.in(BACK_WITHIN));
                double restoreSeconds = back ? restoring.secondsSinceStart() : Double.NaN;
                boolean restored = back && truth.ranked().equals(restoring.ranked());
                Failover failover = failOver(restoring, truth.ranked());
                return told(weights, fillNanos.get() / 1e9, restoreSeconds, restored, failover, load);
            }
        } finally {
            OwnTopics.delete(testBed.admin(), NAME);
        }
    }

    private Weights fill(FullSort sort, AtomicLong fillNanos) {
        try (EngineProcess first = EngineProcess.start(testBed, ORDERS, NAME, "first", heap, 0)) {
            must(first.awaitLive(Deadline.in(BACK_WITHIN)), "The engine did not start");
            long empty = first.liveHeapBytes();
            int few = FIRST_ORDERS_PER_ACCOUNT * orders.accounts();
            write(0, few, sort);
            must(first.awaitCaughtUp(Deadline.in(FILLED_WITHIN)), "The engine did not keep up");
            long withFew = first.liveHeapBytes();
            long start = System.nanoTime();
            write(few, orders.count(), sort);
            must(first.awaitCaughtUp(Deadline.in(FILLED_WITHIN)), "The engine did not keep up");
            fillNanos.set(System.nanoTime() - start);
            return new Weights(empty, withFew, first.liveHeapBytes());
        }
    }

    private void write(int from, int to, FullSort sort) {
        try (OrdersWriter writer = new OrdersWriter(testBed.bootstrapServers(), ORDERS)) {
            for (int order = from; order < to; order++) {
                GeneratedOrder event = orders.order(order);
                sort.take(event);
                writer.write(event);
            }
            writer.flush();
        }
    }

    /** How long until the other one ranks, and until it tells of an order written right after the kill. */
    private Failover failOver(EngineProcess ranking, String ranked) {
        AtomicLong visible = new AtomicLong();
        try (EngineProcess other = EngineProcess.start(testBed, ORDERS, NAME, "other", heap, 1);
                TierReader reader = new TierReader(
                        testBed.bootstrapServers(),
                        KeptEngine.tierChanges(NAME),
                        NEWCOMER,
                        (account, tier, atNanos) -> visible.compareAndSet(0, atNanos));
                OrdersWriter writer = new OrdersWriter(testBed.bootstrapServers(), ORDERS)) {
            must(other.awaitCurrent(Deadline.in(BACK_WITHIN)), "The other engine did not become current");
            boolean moved = other.status().live();
            EngineProcess doomed = moved ? other : ranking;
            EngineProcess heir = moved ? ranking : other;
            doomed.kill();
            long killed = System.nanoTime();
            writeNewcomersOrder(writer, 1);
            Deadline deadline = Deadline.in(BACK_WITHIN);
            boolean live = heir.awaitLive(deadline);
            double liveSeconds = live ? (System.nanoTime() - killed) / 1e9 : Double.NaN;
            boolean told = Await.until(deadline, 5, () -> visible.get() != 0);
            double visibleSeconds = told ? (visible.get() - killed) / 1e9 : Double.NaN;
            writeNewcomersOrder(writer, 2);
            boolean right = heir.awaitCaughtUp(deadline) && ranked.equals(heir.ranked());
            return new Failover(right, liveSeconds, visibleSeconds);
        }
    }

    /** @param revision the second one cancels it */
    private void writeNewcomersOrder(OrdersWriter writer, int revision) {
        long second = today.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        GeneratedOrder order = new GeneratedOrder(0, 0, revision, second, 10_000_000_000L, revision == 2);
        writer.write(NEWCOMER.getBytes(StandardCharsets.US_ASCII), OrderBytes.value(NEWCOMER, NEWCOMER, order));
        writer.flush();
    }

    private Recovery told(
            Weights weights, double fill, double restore, boolean restored, Failover failover, double load) {
        int few = FIRST_ORDERS_PER_ACCOUNT * orders.accounts();
        double perOrder = (weights.all - weights.few) / (double) (orders.count() - few);
        double perAccount = (weights.few - weights.empty - perOrder * few) / orders.accounts();
        return new Recovery(
                orders.accounts(),
                orders.count(),
                fill,
                restore,
                restored,
                failover.right(),
                failover.liveSeconds(),
                failover.visibleSeconds(),
                weights.all,
                perAccount,
                perOrder,
                load);
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
