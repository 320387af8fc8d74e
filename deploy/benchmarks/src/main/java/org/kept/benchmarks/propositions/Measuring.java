package org.kept.benchmarks.propositions;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

import org.kept.benchmarks.propositions.contenders.Pgbench;

import static org.kept.benchmarks.Numbers.text;

/** One part after the other, on one platform. */
final class Measuring {
    /** Without a measured throughput to take half of. */
    private static final double MODEST_RATE = 100;

    private final Plan plan;
    private final Path folder;
    private final Consumer<String> screen;
    private final Consumer<Results> keep;
    private final long startNanos = System.nanoTime();
    private Results results;

    /** @param keep is told after each pass what there is, so that nothing is lost by what comes after */
    Measuring(Plan plan, Path folder, Results results, Consumer<String> screen, Consumer<Results> keep) {
        this.plan = plan;
        this.folder = folder;
        this.results = results;
        this.screen = screen;
        this.keep = keep;
    }

    Results run() throws SQLException, IOException, InterruptedException {
        screen.accept(results.machine());
        try (Bench bench = Bench.start(folder)) {
            Optional<Pgbench> pgbench = Pgbench.find(bench.testBed().ports(), Bench.DATABASE);
            String peer = pgbench.isPresent() ? pgbench.get().version() : "";
            now(results.of(bench.sql().texts(), peer));
            screen.accept("proposition-service is process " + bench.service().pid() + "; a commit is "
                    + results.statements().size() + " statements and "
                    + bench.events().events().size() + " events; "
                    + (peer.isEmpty() ? "there is no pgbench here" : peer));
            if (!plan.commits().isEmpty()) {
                new CommitsRun(bench, plan, pgbench).run(this::told);
            }
            if (!plan.visible().isEmpty()) {
                new VisibleRun(bench, plan, rate()).run(this::told);
            }
        }
        return results;
    }

    private double rate() {
        return plan.commitsPerSecond() > 0
                ? plan.commitsPerSecond()
                : results.perSecond(Plan.KEPT)
                        .map(measured -> measured.median() / 2)
                        .orElse(MODEST_RATE);
    }

    private void told(Commits pass) {
        screen.accept(text(
                "  %-13s %,7.0f commits/s, p50 %6.2f ms, p99 %7.2f ms, load %.2f, %s%s",
                pass.contender(),
                pass.loop().perSecond(),
                pass.loop().p50Ms(),
                pass.loop().p99Ms(),
                pass.loadAverage(),
                pass.right() ? "right" : "WRONG: " + pass.wrong(),
                pass.service() == null
                        ? ""
                        : text(
                                ", %.2f ms of processors each, %.2f of it the compiler's",
                                pass.service().totalMs(), pass.service().compilerMs())));
        now(results.with(pass));
    }

    private void told(Visible pass) {
        screen.accept(text(
                "  %-13s at %,.0f/s: p50 %6.2f ms, p99 %7.2f ms; from the acknowledgement %6.2f and %7.2f ms, load %.2f%s",
                pass.contender(),
                pass.commitsPerSecond(),
                pass.due().p50(),
                pass.due().p99(),
                pass.acknowledged().p50(),
                pass.acknowledged().p99(),
                pass.loadAverage(),
                pass.right() ? "" : ", WRONG: " + pass.missing() + " missing, " + pass.repeated() + " repeated"));
        now(results.with(pass));
    }

    private void now(Results more) {
        results = more.after((System.nanoTime() - startNanos) / 60e9);
        keep.accept(results);
    }
}
