package org.kept.benchmarks.segmentation.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.segmentation.contenders.KeptEngine;
import org.kept.benchmarks.segmentation.contenders.OwnTopics;
import org.kept.benchmarks.segmentation.orders.Distribution;
import org.kept.benchmarks.segmentation.orders.FullSort;
import org.kept.benchmarks.segmentation.orders.GeneratedOrder;
import org.kept.benchmarks.segmentation.orders.OrderStream;
import org.kept.benchmarks.segmentation.orders.OrdersTopic;
import org.kept.benchmarks.segmentation.orders.OrdersWriter;

/**
 * How late tier events are while orders arrive at a constant rate. Time runs from when an order should have been
 * written, so a writer or an engine that stalls is seen in everything that had to wait for it. A quarter into the
 * measured time the rising accounts are chosen anew.
 */
public final class LatenessRun {
    private static final String NAME = "lateness";
    private static final String ORDERS = NAME + "-orders";
    private static final int PROBES_PER_SECOND = 100;
    private static final int SEED = 7;
    private static final long PAUSE_NANOS = 200_000;
    private static final Duration CATCHES_UP_WITHIN = Duration.ofMinutes(3);

    private final TestBed testBed;
    private final String heap;
    private final int accounts;
    private final int warmSeconds;
    private final int measuredSeconds;

    public LatenessRun(TestBed testBed, String heap, int accounts, int warmSeconds, int measuredSeconds) {
        this.testBed = testBed;
        this.heap = heap;
        this.accounts = accounts;
        this.warmSeconds = warmSeconds;
        this.measuredSeconds = measuredSeconds;
    }

    public Lateness at(int ordersPerSecond) throws ExecutionException, InterruptedException {
        double load = Machine.loadAverage();
        OrdersTopic.create(testBed.admin(), ORDERS);
        KeptEngine.createTopics(testBed.admin(), ORDERS, NAME, OrdersTopic.PARTITIONS);
        int before = 3 * accounts;
        int events = before + ordersPerSecond * (warmSeconds + measuredSeconds);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        OrderStream stream = new OrderStream(events, accounts, Distribution.UNIFORM, today, SEED);
        try (EngineProcess engine = EngineProcess.start(testBed, ORDERS, NAME, "only", heap, 0);
                OrdersWriter writer = new OrdersWriter(testBed.bootstrapServers(), ORDERS)) {
            Feed feed = new Feed(stream, writer, new FullSort(stream.orders()));
            for (int event = 0; event < before && stream.hasNext(); event++) {
                feed.next();
            }
            writer.flush();
            if (!engine.awaitCaughtUp(Deadline.in(CATCHES_UP_WITHIN))) {
                throw new IllegalStateException("The engine did not catch up before the measurement");
            }
            return measure(ordersPerSecond, feed, engine, today, load);
        } finally {
            OwnTopics.delete(testBed.admin(), NAME);
        }
    }

    private Lateness measure(int rate, Feed feed, EngineProcess engine, LocalDate today, double load) {
        int total = rate * (warmSeconds + measuredSeconds);
        int choiceAt = rate * warmSeconds + rate * measuredSeconds / 4;
        int probeEvery = Math.max(1, rate / PROBES_PER_SECOND);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        Probes probes = new Probes(
                total / probeEvery + 1,
                today.atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                start + TimeUnit.SECONDS.toNanos(warmSeconds));
        try (TierReader reader = new TierReader(
                        testBed.bootstrapServers(), KeptEngine.tierChanges(NAME), Probes.PREFIX, probes::arrived);
                OrdersWriter policies = new OrdersWriter(testBed.bootstrapServers(), KeptEngine.policies(NAME))) {
            Runnable choose = () -> policies.write(new byte[] {'2'}, KeptEngine.policyAgain());
            long lateMax = write(rate, total, probeEvery, start, feed, probes, choiceAt, choose);
            Await.until(Deadline.in(Duration.ofSeconds(30)), 20, () -> probes.arrived() >= probes.sent());
            probes.end(feed.writer());
            boolean right = engine.awaitCaughtUp(Deadline.in(CATCHES_UP_WITHIN))
                    && feed.sort().truth(accounts).ranked().equals(engine.ranked());
            return told(rate, probes, right, lateMax, load);
        }
    }

    /** @return by how many nanoseconds the writer itself was late at most, after the warm-up */
    private long write(
            int rate, int total, int probeEvery, long start, Feed feed, Probes probes, int choiceAt, Runnable choose) {
        long lateMax = 0;
        for (int event = 0; event < total && feed.stream().hasNext(); event++) {
            long intended = start + (long) (event * (1e9 / rate));
            while (System.nanoTime() < intended) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            if (event >= rate * warmSeconds) {
                lateMax = Math.max(lateMax, System.nanoTime() - intended);
            }
            if (event == choiceAt) {
                choose.run();
            }
            if (event % probeEvery == 0 && !probes.full()) {
                probes.write(feed.writer(), intended);
            } else {
                feed.next();
            }
        }
        return lateMax;
    }

    /** What is written, and the right answer to it. */
    private record Feed(OrderStream stream, OrdersWriter writer, FullSort sort) {
        void next() {
            GeneratedOrder event = stream.next();
            sort.take(event);
            writer.write(event);
        }
    }

    private Lateness told(int rate, Probes probes, boolean right, long writerLateMaxNanos, double load) {
        Histogram micros = probes.micros();
        return new Lateness(
                rate,
                accounts,
                measuredSeconds,
                micros.getTotalCount(),
                probes.sent() - probes.arrived() + probes.wrong(),
                right,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3,
                probes.coldMaxMs(),
                probes.highestMsBySecond(),
                writerLateMaxNanos / 1e6,
                load);
    }
}
