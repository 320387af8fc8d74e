package org.kept.benchmarks.segmentation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.segmentation.engine.LatenessRun;
import org.kept.benchmarks.segmentation.engine.RecoveryRun;
import org.kept.benchmarks.segmentation.ranking.RankingRun;

/** One part after the other. A part that fails is told and missing; it does not keep the others from being measured. */
final class Measuring {
    /** Without a measured throughput to take half of. */
    private static final int MODEST_RATE = 50_000;

    private final Plan plan;
    private final Path folder;
    private final Deadline whole;
    private final Consumer<String> screen;
    private final Consumer<Results> keep;
    private final long startNanos = System.nanoTime();
    private final double minutesBefore;
    private Results results;

    /** @param keep is told after each part what there is, so that nothing is lost by what comes after */
    Measuring(
            Plan plan, Path folder, Deadline whole, Results results, Consumer<String> screen, Consumer<Results> keep) {
        this.plan = plan;
        this.folder = folder;
        this.whole = whole;
        this.results = results;
        this.minutesBefore = results.minutes();
        this.screen = screen;
        this.keep = keep;
    }

    Results run() {
        screen.accept(results.machine());
        if (plan.has("ranking")) {
            // Before there is a broker that could disturb it.
            now(results.withRanking(new RankingRun(folder, plan.rankingWindowMs(), screen)
                    .run(plan.rankingAccounts(), plan.distributions(), whole)));
        }
        if (plan.needsBroker()) {
            try (TestBed testBed = TestBed.start(folder)) {
                onBroker(testBed);
            }
        }
        return results;
    }

    private void onBroker(TestBed testBed) {
        attempt(
                "throughput",
                () -> new Throughput(testBed, plan, whole, screen, measured -> now(results.with(measured))).run());
        if (plan.has("latency")) {
            attempt("latency", () -> new LatenessRun(
                                    testBed,
                                    plan.engineHeap(),
                                    plan.lateAccounts(),
                                    plan.lateWarmSeconds(),
                                    plan.lateMeasuredSeconds())
                            .at(rate()))
                    .ifPresent(lateness -> now(results.with(lateness)));
        }
        if (plan.has("restore")) {
            attempt("restore", () -> new RecoveryRun(
                                    testBed, plan.engineHeap(), plan.restoreAccounts(), plan.restoreOrdersPerAccount())
                            .run())
                    .ifPresent(recovery -> now(results.with(recovery)));
        }
    }

    private void now(Results more) {
        results = more.after(minutesBefore + (System.nanoTime() - startNanos) / 60e9);
        keep.accept(results);
    }

    private int rate() {
        return plan.ratePerSecond() > 0
                ? plan.ratePerSecond()
                : results.settled("kept", plan.lateAccounts(), "uniform")
                        .map(measured -> (int) (measured.median() / 2))
                        .orElse(MODEST_RATE);
    }

    private <T> Optional<T> attempt(String part, Callable<T> measurement) {
        if (whole.passed()) {
            screen.accept(part + ": left out, the time is over");
            return Optional.empty();
        }
        try {
            T result = measurement.call();
            if (result instanceof Record) {
                screen.accept(part + ": " + result);
            }
            return Optional.of(result);
        } catch (Exception failed) {
            screen.accept(part + ": failed, " + failed);
            failed.printStackTrace();
            return Optional.empty();
        }
    }
}
