package org.kept.benchmarks.segmentation.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.segmentation.orders.GeneratedOrder;
import org.kept.benchmarks.segmentation.orders.OrderBytes;
import org.kept.benchmarks.segmentation.orders.OrdersWriter;

/**
 * Orders that must cause a tier event each: an account whose one order is bigger than anyone else's becomes key, and
 * when that order is cancelled it is key no more. An account is probed again only seconds later, so that both are
 * told.
 */
final class Probes {
    static final String PREFIX = "P";
    private static final int ACCOUNTS = 500;
    private static final long CENTS = 10_000_000_000L;
    private static final long MICROS_MAX = 600_000_000L;

    private final long epochSecond;
    private final long measuredFromNanos;
    private final AtomicLongArray intendedNanos;
    private final int[] seen = new int[ACCOUNTS];
    private final Histogram micros = new Histogram(MICROS_MAX, 3);
    private final List<Double> highestMsBySecond = new ArrayList<>();
    private double coldMaxMs;
    private volatile boolean ended;
    private int sent;
    private volatile int arrived;
    private int wrong;

    /**
     * @param most how many there can be
     * @param epochSecond that the orders are dated
     * @param measuredFromNanos those that should have been sent before are for warming up
     */
    Probes(int most, long epochSecond, long measuredFromNanos) {
        this.epochSecond = epochSecond;
        this.measuredFromNanos = measuredFromNanos;
        intendedNanos = new AtomicLongArray(most);
    }

    /** Writes the next one. */
    void write(OrdersWriter writer, long intendedAtNanos) {
        int probe = sent++;
        intendedNanos.set(probe, intendedAtNanos);
        write(writer, probe % ACCOUNTS, probe / ACCOUNTS + 1);
    }

    private void write(OrdersWriter writer, int number, int revision) {
        String account = PREFIX + number;
        GeneratedOrder order = new GeneratedOrder(0, 0, revision, epochSecond, CENTS, revision % 2 == 0);
        writer.write(account.getBytes(StandardCharsets.US_ASCII), OrderBytes.value(account, account, order));
    }

    boolean full() {
        return sent >= intendedNanos.length();
    }

    /** Cancels the orders that stand, so that no probe's account is ranked in the end. That is no probe. */
    void end(OrdersWriter writer) {
        ended = true;
        for (int account = 0; account < ACCOUNTS; account++) {
            int revisions = (sent - account + ACCOUNTS - 1) / ACCOUNTS;
            if (revisions % 2 == 1) {
                write(writer, account, revisions + 1);
            }
        }
        writer.flush();
    }

    int sent() {
        return sent;
    }

    int arrived() {
        return arrived;
    }

    /** A tier event of a probe's account became visible. On one thread. */
    void arrived(String account, String tier, long atNanos) {
        int number = Integer.parseInt(account.substring(PREFIX.length()));
        int turn = seen[number]++;
        int probe = turn * ACCOUNTS + number;
        if (ended && probe >= sent) {
            return;
        }
        if (probe >= intendedNanos.length() || !tier.equals(turn % 2 == 0 ? "KEY" : "SELF_SERVICE")) {
            wrong++;
            return;
        }
        long intended = intendedNanos.get(probe);
        long late = Math.min(MICROS_MAX, Math.max(0, (atNanos - intended) / 1_000));
        if (intended < measuredFromNanos) {
            coldMaxMs = Math.max(coldMaxMs, late / 1e3);
        } else {
            micros.recordValue(late);
            highest((int) ((intended - measuredFromNanos) / 1_000_000_000), late / 1e3);
        }
        arrived++;
    }

    private void highest(int second, double lateMs) {
        while (highestMsBySecond.size() <= second) {
            highestMsBySecond.add(0.0);
        }
        highestMsBySecond.set(second, Math.max(highestMsBySecond.get(second), lateMs));
    }

    /** Of the probes that should have been written before those that are measured. */
    double coldMaxMs() {
        return coldMaxMs;
    }

    /** By the second, of those measured, in which the probe should have been written. */
    List<Double> highestMsBySecond() {
        return highestMsBySecond;
    }

    int wrong() {
        return wrong;
    }

    Histogram micros() {
        return micros;
    }
}
