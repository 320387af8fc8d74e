package org.kept.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.kept.cli.laptop.Detached;
import org.kept.cli.laptop.Instance;
import org.kept.cli.laptop.KeptHome;
import org.kept.cli.laptop.Laptop;
import org.kept.cli.laptop.Ports;
import org.kept.cli.laptop.SetUp;
import org.kept.cli.orders.OrderHistory;
import org.kept.cli.orders.OrderImport;
import org.kept.cli.screen.LibraryLog;
import org.kept.cli.screen.Steps;

/** Starts everything and supervises it until it is told to end. */
@Command(
        name = "up",
        description = "Start PostgreSQL, Kafka, Kafka Connect and the four services; Ctrl-C or 'kept down' ends them.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PortOption port;

    @Mixin
    private ClockOption clock;

    @Option(names = "--fresh", description = "Forget the data of earlier times first.")
    private boolean fresh;

    @Option(names = "--empty", description = "Start without the demo's data, where there is none yet.")
    private boolean empty;

    @Option(names = "--detach", description = "Return when all is ready, and leave it running.")
    private boolean detach;

    @Override
    public Integer call() {
        KeptHome home = KeptHome.found();
        Instance instance = home.instance("laptop");
        PrintWriter out = spec.commandLine().getOut();
        if (detach) {
            String[] same = spec.commandLine().getParent().getParseResult().originalArgs().stream()
                    .filter(argument -> !argument.equals("--detach"))
                    .toArray(String[]::new);
            Detached.start(instance, same, out);
            return 0;
        }
        LibraryLog.to(instance.freshLog("supervisor"));
        Laptop laptop = Laptop.start(
                new SetUp(home, instance, port.ports(), clock.mode(), clock.currency(), fresh), new Steps(System.out));
        FirstData firstData = new FirstData(instance);
        if (!firstData.isDecided()) {
            if (!empty) {
                load(laptop, instance.folder().resolve("orders.csv"), out);
            }
            firstData.decided();
        }
        tell(laptop, out);
        laptop.supervise();
        return 0;
    }

    /** The history ends yesterday, so that most of it is in the window that ends today. */
    private void load(Laptop laptop, Path file, PrintWriter out) {
        out.println("Loading two years of generated orders, this first time only (--empty goes without):");
        OrderHistory.standard(LocalDate.now(ZoneOffset.UTC).minusDays(1)).writeTo(file);
        ShownImport shown = new ShownImport(laptop.api(), out);
        shown.run(OrderImport.Request.standard(file));
        shown.awaitCounted();
    }

    private static void tell(Laptop laptop, PrintWriter out) {
        Ports ports = laptop.ports();
        out.println();
        out.println("Kept runs at " + laptop.address() + "  (a token: deploy/kept token sales)");
        out.println("  services    account " + ports.account() + ", segmentation " + ports.segmentation()
                + ", proposition " + ports.proposition() + ", fulfilment " + ports.fulfilment());
        out.println("  platform    PostgreSQL " + ports.postgres() + ", Kafka " + ports.kafka() + ", Kafka Connect "
                + ports.connect());
        out.println(Detached.READY);
        out.flush();
    }
}
