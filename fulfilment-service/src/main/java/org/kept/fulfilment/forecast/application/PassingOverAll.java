package org.kept.fulfilment.forecast.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.forecast.domain.Update;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;
import org.kept.fulfilment.forecast.persistence.Forecasts;
import org.kept.fulfilment.forecast.persistence.OpenTasks;
import org.kept.fulfilment.persistence.DatabaseClock;

/**
 * Assesses all open tasks, slice by slice, for what time alone changes. One instance does a pass; should two of them do
 * one at the same time, each change is still told once, by who writes it first. Who dies in the middle is followed by
 * the next pass.
 */
@ApplicationScoped
public class PassingOverAll {
    private static final Logger LOG = Logger.getLogger(PassingOverAll.class);
    private static final int WRITTEN_AT_ONCE_MAX = 2_500;

    private final ForecastMarks marks;
    private final OpenTasks openTasks;
    private final Forecasts forecasts;
    private final Assessing assessing;
    private final TellingForecasts telling;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final ForecastConfig config;

    PassingOverAll(
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

    /**
     * @param assessed open tasks that were looked at
     * @param written forecasts that were new or had changed
     */
    public record Passed(int assessed, int written) {
        Passed and(Passed other) {
            return new Passed(assessed + other.assessed, written + other.written);
        }
    }

    @Scheduled(
            every = "${kept.forecast.look-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return transactions
                .run(() -> marks.takeTurn(config.passEvery()))
                .chain(ours -> ours ? passNow() : Uni.createFrom().nullItem())
                .onFailure()
                .invoke(failure -> LOG.warnf("Jeopardy is assessed by the next pass: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Passed> passNow() {
        long before = System.nanoTime();
        return Panache.withSession(clock::now)
                .chain(this::pass)
                .call(() -> transactions.run(forecasts::forgetLeftOver))
                .invoke(passed -> LOG.infof(
                        "Jeopardy: %d open tasks assessed, %d forecasts written, in %d ms",
                        passed.assessed(),
                        passed.written(),
                        Duration.ofNanos(System.nanoTime() - before).toMillis()));
    }

    /** Over all that is open, as at that moment. */
    public Uni<Passed> pass(Instant now) {
        return sliceAfter(null).chain(slice -> passOver(slice, now));
    }

    private Uni<Passed> passOver(Slice slice, Instant now) {
        return slice.whole().isEmpty()
                ? Uni.createFrom().item(new Passed(0, 0))
                : assessing.assess(slice.whole(), now).chain(updates -> goOn(slice, updates, now));
    }

    private Uni<Passed> goOn(Slice slice, List<Update> updates, Instant now) {
        Uni<Passed> passed =
                write(updates, 0).map(written -> new Passed(slice.whole().size(), written));
        return slice.isLast()
                ? passed
                : withNext(passed, slice).chain(both -> passOver(both.getItem2(), now)
                        .map(more -> both.getItem1().and(more)));
    }

    /**
     * While one slice is written, the next one is read. Where one of the two fails, the other is not broken off. Nothing
     * is read while one is assessed: desks want a processor, too.
     */
    private Uni<Tuple2<Passed, Slice>> withNext(Uni<Passed> passed, Slice slice) {
        return Uni.combine()
                .all()
                .unis(passed, sliceAfter(slice.lastProposition()))
                .collectFailures()
                .asTuple();
    }

    private Uni<Slice> sliceAfter(UUID proposition) {
        return openTasks.after(proposition, config.sliceMax()).map(found -> Slice.of(found, config.sliceMax()));
    }

    private Uni<Integer> write(List<Update> updates, int from) {
        if (from >= updates.size()) {
            return Uni.createFrom().item(0);
        }
        int to = Math.min(updates.size(), from + WRITTEN_AT_ONCE_MAX);
        return transactions.run(() -> telling.tell(updates.subList(from, to))).chain(written -> write(updates, to)
                .map(more -> written.size() + more));
    }
}
