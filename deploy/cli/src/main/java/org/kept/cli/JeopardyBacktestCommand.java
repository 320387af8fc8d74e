package org.kept.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.kept.cli.laptop.KeptHome;

/** Runs the backtest that comes with the fulfilment service. */
@Command(
        name = "jeopardy",
        description =
                "Score the warnings of late promises on a history, generated or your own, replayed hour by hour: how many"
                        + " of them were right, how many late promises had one, and how long before they were due.",
        mixinStandardHelpOptions = true)
final class JeopardyBacktestCommand implements Callable<Integer> {

    private static final String MAIN = "org.kept.fulfilment.forecast.backtest.JeopardyBacktest";

    @Option(names = "--seed", paramLabel = "N", description = "another seed, another history; 1 unless said")
    private Integer seed;

    @Option(names = "--days", paramLabel = "DAYS", description = "of the history, more than 90; 360 unless said")
    private Integer days;

    @Option(
            names = "--history",
            paramLabel = "TASKS.csv",
            description = "your own tasks instead of a generated history; its columns are in deploy/cli/README.md")
    private Path history;

    @Option(
            names = "--departments",
            paramLabel = "DIR",
            description = "with --history: the files by which the departments work; those of this clone unless said")
    private Path departments;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path files = history != null && departments == null ? KeptHome.found().departments() : departments;
        return new ServiceProgram("fulfilment-service", MAIN)
                .with("--seed", seed)
                .with("--days", days)
                .with("--history", history)
                .with("--departments", files)
                .run();
    }
}
