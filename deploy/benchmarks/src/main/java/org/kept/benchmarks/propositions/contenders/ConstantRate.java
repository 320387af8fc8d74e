package org.kept.benchmarks.propositions.contenders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.kept.benchmarks.propositions.drafts.Draft;

/**
 * Commits at a constant rate, whatever becomes of them: who is late begins at once, and counts from when it should have
 * begun. The n-th commit is the n-th client's in turn.
 */
public final class ConstantRate {
    private static final long HEAD_START_MS = 300;

    private final int pass;
    private final int clients;
    private final double perSecond;
    private final int commits;
    private final long[] acknowledged;
    private volatile long start;

    public ConstantRate(int pass, int clients, double perSecond, int commits) {
        this.pass = pass;
        this.clients = clients;
        this.perSecond = perSecond;
        this.commits = commits;
        acknowledged = new long[commits];
    }

    public Draft draft(int commit) {
        return new Draft(pass, commit % clients, 1 + commit / clients);
    }

    /** How many drafts each client needs, the one of turn 0 included. */
    public static int turns(int clients, int commits) {
        return 2 + commits / clients;
    }

    public int commits() {
        return commits;
    }

    public double perSecond() {
        return perSecond;
    }

    /** When it should begin, in nanoseconds of {@link System#nanoTime}. */
    public long dueNanos(int commit) {
        return start + (long) (commit * (1e9 / perSecond));
    }

    public long acknowledgedNanos(int commit) {
        return acknowledged[commit];
    }

    /** Returns when all are acknowledged. */
    public void run(Committer.Factory committers) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEAD_START_MS);
            List<Callable<Void>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(() -> client(committers, number));
            }
            for (Future<Void> client : threads.invokeAll(all)) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client gave up", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void client(Committer.Factory committers, int client) {
        try (Committer committer = committers.of(pass, client)) {
            for (int commit = client; commit < commits; commit += clients) {
                long due = dueNanos(commit);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                committer.commit(draft(commit));
                acknowledged[commit] = System.nanoTime();
            }
        }
        return null;
    }
}
