package org.kept.fulfilment.forecast.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.forecast.domain.Update;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;
import org.kept.fulfilment.forecast.persistence.Forecasts;
import org.kept.fulfilment.forecast.persistence.OpenTasks;
import org.kept.fulfilment.persistence.DatabaseClock;

/**
 * Finds anew what is expected of propositions in which something has changed, across their departments. What is still to
 * be done stands in the marks: they go in the transaction that writes what was found, and come back if it does not.
 */
@ApplicationScoped
public class FollowingSlips {
    private static final Logger LOG = Logger.getLogger(FollowingSlips.class);

    private final ForecastMarks marks;
    private final OpenTasks openTasks;
    private final Forecasts forecasts;
    private final Assessing assessing;
    private final TellingForecasts telling;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final ForecastConfig config;

    FollowingSlips(
            ForecastMarks marks,
            OpenTasks openTasks,
            Forecasts forecasts,
            Assessing assessing,
            TellingForecasts telling,
            DatabaseClock clock,
            Transactions transactions,
            ForecastConfig config) {
        this.marks = marks;
        this.openTasks = openTasks;
        this.forecasts = forecasts;
        this.assessing = assessing;
        this.telling = telling;
        this.clock = clock;
        this.transactions = transactions;
        this.config = config;
    }

    @Scheduled(
            every = "${kept.forecast.sweep-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return followAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("What has slipped waits for the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Until there are no marks left that nobody else sees to, or somebody else is at the same propositions. */
    public Uni<Void> followAll() {
        return transactions
                .run(this::followSome)
                .chain(more -> more ? followAll() : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> followSome() {
        return marks.take(config.batchMax())
                .chain(propositions -> propositions.isEmpty() ? Uni.createFrom().item(false) : follow(propositions));
    }

    /** @return whether it is worth to go on at once */
    private Uni<Boolean> follow(Set<UUID> propositions) {
        // What was marked is committed, so a reader outside of this transaction sees it.
        return openTasks
                .of(propositions)
                .chain(open -> clock.now().chain(now -> assessing.assess(open, now)))
                .chain(updates -> telling.tell(updates).chain(written -> markAgain(updates, written)))
                .call(() -> forecasts.forgetSettled(propositions));
    }

    /** Somebody else has written in the meantime, maybe from what was before: the next round looks again. */
    private Uni<Boolean> markAgain(List<Update> updates, Set<UUID> written) {
        List<UUID> overtaken = updates.stream()
                .filter(update -> !written.contains(update.forecast().commitmentId()))
                .map(update -> update.forecast().propositionId())
                .toList();
        return overtaken.isEmpty()
                ? Uni.createFrom().item(true)
                : marks.mark(overtaken).replaceWith(false);
    }
}
