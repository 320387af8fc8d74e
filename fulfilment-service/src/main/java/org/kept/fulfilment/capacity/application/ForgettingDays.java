package org.kept.fulfilment.capacity.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.capacity.persistence.DayHistory;

/** What was told of days so long ago that nobody goes on behind it goes, in small transactions; several instances share it. */
@ApplicationScoped
class ForgettingDays {
    private static final Logger LOG = Logger.getLogger(ForgettingDays.class);

    private final DayHistory history;
    private final Transactions transactions;
    private final ContentionConfig config;

    ForgettingDays(DayHistory history, Transactions transactions, ContentionConfig config) {
        this.history = history;
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(
            every = "${kept.contention.purge-every:10m}",
            delayed = "${kept.contention.purge-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return forgetAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old days wait for the next purge: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** @return how many lines are forgotten */
    Uni<Integer> forgetAll() {
        return transactions.runUntilFewer(config.purgeMax(), () -> history.purge(config.keepTold(), config.purgeMax()));
    }
}
