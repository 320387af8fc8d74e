package org.kept.fulfilment.webhooks.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.persistence.Replays;
import org.kept.fulfilment.webhooks.persistence.Replays.Next;
import org.kept.fulfilment.webhooks.persistence.Webhooks;

/**
 * Puts what is to be sent again on its way, a slice of each webhook at a time, each in a transaction of its own. Between
 * two slices what is new has its turn; several instances share the work.
 */
@ApplicationScoped
public class Replaying {
    private static final Logger LOG = Logger.getLogger(Replaying.class);

    private final Replays replays;
    private final Webhooks webhooks;
    private final Transactions transactions;
    private final WebhooksConfig config;

    Replaying(Replays replays, Webhooks webhooks, Transactions transactions, WebhooksConfig config) {
        this.replays = replays;
        this.webhooks = webhooks;
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(
            every = "${kept.webhooks.replay-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return goOn(config.replaySlice())
                .onFailure()
                .invoke(failure -> LOG.warnf("Replays go on with the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * A slice of each webhook that has a replay under way.
     *
     * @param eventsMax that are looked at for it
     */
    Uni<Void> goOn(int eventsMax) {
        return transactions.run(replays::next).chain(all -> slices(all, eventsMax));
    }

    private Uni<Void> slices(List<Next> all, int eventsMax) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(next -> slice(next, eventsMax))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** What fails keeps nobody behind it waiting. */
    private Uni<Void> slice(Next next, int eventsMax) {
        return transactions
                .run(() -> webhooks.hold(next.webhook()).chain(() -> replays.slice(next.id(), eventsMax)))
                .onFailure()
                .invoke(failure -> LOG.warnf("A replay goes on with the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
