package org.kept.benchmarks.segmentation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.segmentation.engine.Lateness;
import org.kept.benchmarks.segmentation.engine.LatenessRun;
import org.kept.benchmarks.segmentation.engine.Recovery;
import org.kept.benchmarks.segmentation.engine.RecoveryRun;
import org.kept.benchmarks.segmentation.ranking.RankingCost;
import org.kept.benchmarks.segmentation.ranking.RankingRun;

/** One part after the other. A part that fails is told and missing; it does not keep the others from being measured. */
final class Measuring {
    /** Without a measured throughput to take half of. */
    private static final int MODEST_RATE = 50_000;

    private final Plan plan;
    private final Path folder;
    private final Deadline whole;
    private final Consumer<String> screen;

    Measuring(Plan plan, Path folder, Deadline whole, Consumer<String> screen) {
        this.plan = plan;
        this.folder = folder;
        this.whole = whole;
        this.screen = screen;
    }

    Results run(String date, String command, long startNanos) throws Exception {
        String machine = Machine.line();
        screen.accept(machine);
        // Before there is a broker that could disturb it.
        List<RankingCost> ranking = plan.has("ranking")
                ? new RankingRun(folder, plan.rankingWindowMs(), screen)
                        .run(plan.rankingAccounts(), plan.distributions(), whole)
                : List.of();
        try (TestBed testBed = TestBed.start(folder)) {
            List<Measured> throughput = new Throughput(testBed, plan, whole, screen).run();
            Results soFar = new Results(date, machine, command, 0, throughput, ranking, null, null);
            Lateness lateness = attempt("latency", () -> new LatenessRun(
                            testBed,
                            plan.engineHeap(),
                            plan.lateAccounts(),
                            plan.lateWarmSeconds(),
                            plan.lateMeasuredSeconds())
                    .at(rate(soFar)));
            Recovery recovery = attempt("restore", () -> new RecoveryRun(
                            testBed, plan.engineHeap(), plan.restoreAccounts(), plan.restoreOrdersPerAccount())
                    .run());
            double minutes = (System.nanoTime() - startNanos) / 60e9;
            return new Results(date, machine, command, minutes, throughput, ranking, lateness, recovery);
        }
    }

    private int rate(Results soFar) {
        return plan.ratePerSecond() > 0
                ? plan.ratePerSecond()
                : soFar.settled("kept", plan.lateAccounts(), "uniform")
                        .map(measured -> (int) (measured.median() / 2))
                        .orElse(MODEST_RATE);
    }

    private <T> T attempt(String part, Callable<T> measurement) {
        if (!plan.has(part) || whole.passed()) {
            return null;
        }
        try {
            T result = measurement.call();
            screen.accept(part + ": " + result);
            return result;
        } catch (Exception failed) {
            screen.accept(part + ": failed, " + failed);
            failed.printStackTrace();
            return null;
        }
    }
}
