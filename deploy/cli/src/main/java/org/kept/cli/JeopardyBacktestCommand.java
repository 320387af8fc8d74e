package org.kept.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the backtest that comes with the fulfilment service. */
@Command(
        name = "jeopardy",
        description =
                "Score the warnings of late promises on a generated history, replayed hour by hour: how many of them"
                        + " were right, how many late promises had one, and how long before they were due.",
        mixinStandardHelpOptions = true)
final class JeopardyBacktestCommand implements Callable<Integer> {

    private static final String MAIN = "org.kept.fulfilment.forecast.backtest.JeopardyBacktest";

    @Option(names = "--seed", paramLabel = "N", description = "another seed, another history; 1 unless said")
    private Integer seed;

    @Option(names = "--days", paramLabel = "DAYS", description = "of the history, more than 90; 360 unless said")
    private Integer days;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ServiceProgram("fulfilment-service", MAIN)
                .with("--seed", seed)
                .with("--days", days)
                .run();
    }
}
