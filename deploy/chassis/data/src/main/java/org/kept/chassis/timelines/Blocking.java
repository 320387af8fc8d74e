package org.kept.chassis.timelines;

import java.time.Duration;
import java.util.function.Supplier;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** Reads from a thread that may wait, such as that of a stream. */
public final class Blocking {
    /** Nothing that is read here takes long; who waits keeps others waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Blocking() {}

    /** @throws IllegalStateException when it fails, or takes too long */
    public static <T> T await(Supplier<Uni<T>> reading) {
        try {
            // The session itself is not cancelled: it ends when it has its answer, and gives its connection back.
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(reading)
                    .memoize()
                    .indefinitely()
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail());
        } catch (Throwable failed) {
            throw new IllegalStateException("The timeline cannot be read now", failed);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for what is written", hurried);
        }
    }
}
