package org.kept.chassis.persistence;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.core.ContextAwareScheduler;
import org.jboss.logging.Logger;

/** Runs work in a transaction, and again in a fresh one when the database, not the work, was the reason for failing. */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final Duration PAUSE_MIN = Duration.ofMillis(50);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    private static final int CALLER_TRIES_MAX = 3;
    /** The pool alone lets a transaction wait for thirty seconds: after that, nobody is helped by another try. */
    private static final Duration CALLER_PATIENCE = Duration.ofSeconds(5);

    /**
     * For a caller who waits: a few tries while there is patience left, then the failure. Where it is the database's, the
     * work may have committed all the same, with its answer lost; so work that must not be done twice finds out by itself.
     *
     * @param work is called once a try, always with a fresh session
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return someTimes(work, DatabaseAway::isWhy);
    }

    /**
     * As {@link #run}, for a change that cannot tell whether it was done already, as one under {@code If-Match} cannot: its
     * own first try would have made it stale. It is tried again only when the one before has surely not committed.
     */
    public <T> Uni<T> runGuarded(Supplier<Uni<T>> work) {
        return someTimes(work, failure -> DatabaseAway.isWhy(failure) && DatabaseAway.leftNothing(failure));
    }

    private static <T> Uni<T> someTimes(Supplier<Uni<T>> work, Predicate<Throwable> again) {
        return Uni.createFrom().deferred(() -> {
            long impatientAt = System.nanoTime() + CALLER_PATIENCE.toNanos();
            return once(work)
                    .onFailure(failure -> again.test(failure) && System.nanoTime() - impatientAt < 0)
                    .retry()
                    .withBackOff(PAUSE_MIN, PAUSE_MAX)
                    .withExecutor(onThisContext())
                    .atMost(CALLER_TRIES_MAX);
        });
    }

    /**
     * As {@link #run}, in one transaction after the other until one has done fewer than it might: no lock is held for long.
     *
     * @param countMax that one transaction does
     * @param work says how many it has done
     * @return how many all have done
     */
    public Uni<Integer> runUntilFewer(int countMax, Supplier<Uni<Integer>> work) {
        return run(work)
                .chain(some -> some < countMax
                        ? Uni.createFrom().item(some)
                        : runUntilFewer(countMax, work).map(more -> some + more));
    }

    /** For an event, which can wait: tries until the database is back, and fails only when the work itself does. */
    public <T> Uni<T> untilItCommits(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> once(work)
                .onFailure(DatabaseAway::isWhy)
                .invoke(away -> LOG.warnf("The database is away, the event waits: %s", away.getMessage()))
                .onFailure(DatabaseAway::isWhy)
                .retry()
                .withBackOff(PAUSE_MIN, PAUSE_MAX)
                .withExecutor(onThisContext())
                .indefinitely());
    }

    private static <T> Uni<T> once(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> Panache.withTransaction(work));
    }

    /** For a retry with a pause: after it, it would go on in a worker thread, where a reactive session cannot be opened. */
    public static ScheduledExecutorService onThisContext() {
        return ContextAwareScheduler.delegatingTo(Infrastructure.getDefaultWorkerPool())
                .withCurrentContext();
    }
}
