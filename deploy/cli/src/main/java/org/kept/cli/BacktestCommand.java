package org.kept.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.orders.ImportResult;
import org.kept.cli.orders.OrderCopy;
import org.kept.cli.orders.OrderImport;

/** Runs the backtest that comes with the segmentation service, as a process on that service's class path. */
@Command(
        name = "backtest",
        description = {
            "Score the choice of RISING accounts on a CSV of orders: who was said to become key, against who did.",
            "The file is read as by 'import orders'; of several currencies the one of most orders is scored,"
                    + " unless --currency says which.",
            "Exit code 2 when the orders cannot be scored, or some were left out."
        },
        mixinStandardHelpOptions = true,
        subcommands = JeopardyBacktestCommand.class)
final class BacktestCommand implements Callable<Integer> {

    private static final String MAIN = "org.kept.segmentation.rising.backtest.BacktestCommand";

    @Spec
    private CommandSpec spec;

    // Not needed by the command that stands below this one.
    @Parameters(arity = "0..1", paramLabel = "ORDERS.csv", description = "UTF-8 with a header, plain or gzip")
    private Path file;

    @Option(names = "--at", paramLabel = "DATE", description = "the date of the choice; by default the middle")
    private String at;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description = "the window that decides who is key at the date; by default all before it, a year at most")
    private Integer window;

    @Option(
            names = "--after",
            paramLabel = "DAYS",
            description = "the window that decides who became key; by default all after the date, a year at most")
    private Integer after;

    @Mixin
    private CsvOptions csv;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'ORDERS.csv'");
        }
        // Not where an import puts them, which somebody may be correcting there.
        OrderImport.Request request = csv.request(file, file.resolveSibling(file.getFileName() + ".unscored.csv"));
        ServiceProgram program = new ServiceProgram("segmentation-service", MAIN);
        Path copy = Files.createTempFile("kept-backtest", ".json");
        try {
            ImportResult read = OrderCopy.write(request, copy);
            sayRejected(read);
            int code = program.with(copy.toString())
                    .with("--currency", csv.currency())
                    .with("--at", at)
                    .with("--window", window)
                    .with("--after", after)
                    .run();
            return code == 0 && read.rejected() > 0 ? ImportOrdersCommand.ROWS_REJECTED : code;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void sayRejected(ImportResult read) {
        PrintWriter err = spec.commandLine().getErr();
        if (read.rejected() > 0) {
            err.printf(Locale.ROOT, "%,d of %,d rows are left out.%n", read.rejected(), read.rows());
        }
        ShownImport.sayRejected(read, err);
        err.flush();
    }
}
