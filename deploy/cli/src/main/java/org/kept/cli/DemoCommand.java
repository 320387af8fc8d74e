package org.kept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.kept.cli.demo.MainJob;
import org.kept.cli.demo.Outcome;
import org.kept.cli.demo.Story;
import org.kept.cli.laptop.Instance;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Laptop;
import org.kept.cli.laptop.SetUp;
import org.kept.cli.orders.ImportResult;
import org.kept.cli.orders.OrderHistory;
import org.kept.cli.orders.OrderImport;
import org.kept.cli.screen.LibraryLog;
import org.kept.cli.screen.Steps;

/** The main job from an empty system to a kept promise, on data of its own. */
@Command(
        name = "demo",
        description = "Start everything on fresh data, run the main job once, tell it as a story, and end everything.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** Always the same, so that the demo's numbers are. */
    private static final LocalDate GENERATED_UNTIL = LocalDate.of(2025, 12, 31);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ORDERS.csv",
            arity = "0..1",
            description = "An order history; without it, one that is made up: 2,000 accounts, 60,000 orders.")
    private Path file;

    @Mixin
    private CsvOptions csv;

    @Mixin
    private PortOption port;

    @Mixin
    private OutputOption output;

    @Option(names = "--keep-running", description = "Leave everything running at the end, until Ctrl-C or 'kept down'.")
    private boolean keepRunning;

    @Override
    public Integer call() throws JsonProcessingException {
        Steps steps = new Steps(System.out);
        PrintWriter out = spec.commandLine().getOut();
        KeptHome home = KeptHome.found();
        Instance instance = home.instance("demo");
        OrderImport.Request request = csv.request(file == null ? generated(instance) : file);
        LibraryLog.to(instance.freshLog("supervisor"));
        Laptop laptop =
                Laptop.start(new SetUp(home, instance, port.ports(), "event", request.mainCurrency(), true), steps);

        laptop.employ(MainJob.DEPARTMENTS, MainJob.CONDUCT);
        Story story = new Story(out);
        story.chapter("Orders go in");
        ShownImport shown = new ShownImport(laptop.api(), out);
        ImportResult imported = shown.run(request);
        JsonNode summary = shown.awaitCounted();
        Outcome outcome = new MainJob(
                        laptop.api(), story, laptop.ports().bootstrapServers(), steps::seconds, !output.isJson())
                .run(summary);
        end(laptop, steps, out);
        if (output.isJson()) {
            out.println(new ObjectMapper().writeValueAsString(outcome));
        }
        out.flush();
        if (keepRunning) {
            laptop.supervise();
        }
        return imported.rejected() == 0 ? 0 : ImportOrdersCommand.ROWS_REJECTED;
    }

    private static Path generated(Instance instance) {
        Path made = instance.folder().resolve("orders.csv");
        OrderHistory.standard(GENERATED_UNTIL).writeTo(made);
        return made;
    }

    private void end(Laptop laptop, Steps steps, PrintWriter out) {
        out.println();
        out.flush();
        if (keepRunning) {
            steps.say("done; Kept goes on running at " + laptop.address() + ". Ctrl-C or 'kept down' ends it");
        } else {
            steps.say("done; everything is being stopped");
            laptop.close();
            steps.say("stopped");
        }
    }
}
