package org.kept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.orders.ImportResult;

/** Imports orders into the set-up that runs. */
@Command(
        name = "orders",
        description = "Import orders from a CSV file, plain or .gz. Running it again changes nothing."
                + " Exit code 2 if rows were rejected.",
        mixinStandardHelpOptions = true)
final class ImportOrdersCommand implements Callable<Integer> {

    static final int ROWS_REJECTED = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8, with a header.")
    private Path file;

    @Mixin
    private CsvOptions csv;

    @Mixin
    private GatewayOption gateway;

    @Option(names = "--no-wait", description = "Do not wait until the segmentation has counted all.")
    private boolean noWait;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ShownImport shown = new ShownImport(gateway.api(), out);
        ImportResult result = shown.run(csv.request(file));
        if (!noWait) {
            shown.awaitCounted();
        }
        return result.rejected() == 0 ? 0 : ROWS_REJECTED;
    }
}
