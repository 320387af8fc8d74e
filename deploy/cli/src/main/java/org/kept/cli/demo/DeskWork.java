package org.kept.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.kept.cli.client.Api;
import org.kept.cli.screen.Pause;

/**
 * What a desk does with a commitment: accepts it and, when it has delivered, says so. Most are delivered at once; one
 * that is due in a few seconds is delivered just after, too late.
 */
final class DeskWork implements AutoCloseable {

    private static final Duration TOO_SHORT = Duration.ofSeconds(30);
    private static final Duration TOO_LATE_BY = Duration.ofMillis(1_500);

    private final Api api;
    private final String desk;
    private final Patience patience;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ExecutorService worker;

    DeskWork(Api api, String desk, Patience patience) {
        this.api = api;
        this.desk = desk;
        this.patience = patience;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, desk + "-work");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns at once; the work is done one after the other. {@code delivered} is run after it. */
    void take(Commitment commitment, Runnable delivered) {
        worker.execute(() -> {
            try {
                deliver(commitment);
                delivered.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /** Throws what went wrong at the desk, if something did. */
    void check() {
        RuntimeException wrong = failure.get();
        if (wrong != null) {
            throw wrong;
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private void deliver(Commitment commitment) {
        report(commitment, "accept");
        Duration left = Duration.between(Instant.now(), commitment.dueAt());
        if (left.compareTo(TOO_SHORT) < 0) {
            Pause.ms(Math.max(0, left.plus(TOO_LATE_BY).toMillis()));
        }
        report(commitment, "complete");
    }

    /** The desk may hold the commitment a moment before the fulfilment service does. */
    private void report(Commitment commitment, String what) {
        String path = "/api/fulfilment/tasks/" + commitment.commitmentId() + "/" + what;
        patience.until(
                "The " + desk + " can " + what + " it", () -> api.post(desk, path, (String) null), answer -> true);
    }
}
