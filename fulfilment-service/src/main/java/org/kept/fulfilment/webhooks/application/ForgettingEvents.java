package org.kept.fulfilment.webhooks.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.persistence.Events;
import org.kept.fulfilment.webhooks.persistence.Replays;

/** What is older than can be asked for goes, in small transactions; several instances share it. */
@ApplicationScoped
public class ForgettingEvents {
    private static final Logger LOG = Logger.getLogger(ForgettingEvents.class);

    private final Events events;
    private final Replays replays;
    private final Transactions transactions;
    private final WebhooksConfig config;

    ForgettingEvents(Events events, Replays replays, Transactions transactions, WebhooksConfig config) {
        this.events = events;
        this.replays = replays;
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(
            every = "${kept.webhooks.purge-every:10m}",
            delayed = "${kept.webhooks.purge-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return forgetAll()
                .call(() -> transactions.run(() -> replays.purge(config.keep())))
                .onFailure()
                .invoke(failure -> LOG.warnf("Old events wait for the next purge: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** @return how many events are forgotten */
    public Uni<Integer> forgetAll() {
        return transactions.runUntilFewer(config.purgeMax(), () -> events.purge(config.keep(), config.purgeMax()));
    }
}
