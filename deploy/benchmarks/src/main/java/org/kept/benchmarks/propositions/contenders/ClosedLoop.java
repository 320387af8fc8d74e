package org.kept.benchmarks.propositions.contenders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.propositions.drafts.Draft;

/** Clients that commit one draft after the other, each the next one as soon as the one before is acknowledged. */
public final class ClosedLoop {
    private static final long MICROS_MAX = 60_000_000L;
    private static final int DIGITS = 3;

    private ClosedLoop() {}

    /**
     * @param turns drafts that each client has, from turn 1 on
     * @throws IllegalStateException when a client had not enough drafts, or a commit failed
     */
    public static Loop run(Committer.Factory committers, int pass, int clients, int turns, Duration time)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            Deadline end = Deadline.in(time);
            List<Callable<Histogram>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(() -> client(committers, pass, number, turns, end));
            }
            Histogram micros = new Histogram(MICROS_MAX, DIGITS);
            for (Future<Histogram> client : threads.invokeAll(all)) {
                micros.add(client.get());
            }
            return loop(micros, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client gave up", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    static Loop loop(Histogram micros, double seconds) {
        return new Loop(
                micros.getTotalCount(),
                seconds,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private static Histogram client(Committer.Factory committers, int pass, int client, int turns, Deadline end) {
        Histogram micros = new Histogram(MICROS_MAX, DIGITS);
        try (Committer committer = committers.of(pass, client)) {
            for (int turn = 1; !end.passed(); turn++) {
                if (turn > turns) {
                    throw new IllegalStateException("No drafts are left for client " + client);
                }
                long before = System.nanoTime();
                committer.commit(new Draft(pass, client, turn));
                micros.recordValue((System.nanoTime() - before) / 1_000);
            }
        }
        return micros;
    }
}
