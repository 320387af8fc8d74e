package org.kept.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import org.kept.benchmarks.fulfilment.FulfilmentCommand;
import org.kept.benchmarks.propositions.PropositionsCommand;
import org.kept.benchmarks.segmentation.SegmentationCommand;

/** The command {@code deploy/benchmarks/run}. */
@Command(
        name = "run",
        description = "Measures Kept's services side by side with peers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {SegmentationCommand.class, PropositionsCommand.class, FulfilmentCommand.class})
public final class BenchmarksCommand {

    private BenchmarksCommand() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarksCommand()).execute(args));
    }
}
