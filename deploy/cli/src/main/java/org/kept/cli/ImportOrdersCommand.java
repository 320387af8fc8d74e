package org.kept.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.client.Api;
import org.kept.cli.client.Tokens;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Ports;
import org.kept.cli.laptop.RunningSetUp;
import org.kept.cli.orders.ImportResult;
import org.kept.cli.screen.KeptFailure;

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

    @Option(
            names = "--port",
            paramLabel = "BASE",
            description = "The gateway's port; not needed while just one set-up runs.")
    private Integer port;

    @Option(names = "--no-wait", description = "Do not wait until the segmentation has counted all.")
    private boolean noWait;

    @Override
    public Integer call() {
        KeptHome home = KeptHome.found();
        Api api = new Api(URI.create("http://127.0.0.1:" + gateway(home)), new Tokens(home.keys()));
        PrintWriter out = spec.commandLine().getOut();
        ShownImport shown = new ShownImport(api, out);
        ImportResult result = shown.run(csv.request(file));
        if (!noWait) {
            shown.awaitCounted();
        }
        return result.rejected() == 0 ? 0 : ROWS_REJECTED;
    }

    private int gateway(KeptHome home) {
        if (port != null) {
            return port;
        }
        List<RunningSetUp> running = home.instances().stream()
                .flatMap(instance -> instance.state().read().stream())
                .filter(RunningSetUp::supervised)
                .toList();
        if (running.size() > 1) {
            throw new KeptFailure("More than one set-up runs: say which by --port, one of "
                    + running.stream().map(RunningSetUp::basePort).toList() + ".");
        }
        return running.isEmpty() ? Ports.STANDARD_BASE : running.get(0).basePort();
    }
}
