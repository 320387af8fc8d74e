package org.kept.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.kept.cli.laptop.KeptHome;
import org.kept.cli.screen.KeptFailure;

/** Runs the backtest that comes with the segmentation service, as a process on that service's class path. */
@Command(
        name = "backtest",
        description = {
            "Score the choice of RISING accounts on a CSV of orders: who was said to become key, against who did.",
            "Exit code 2 when the orders cannot be scored."
        },
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

    private static final String MAIN = "org.kept.segmentation.rising.backtest.BacktestCommand";

    @Parameters(paramLabel = "ORDERS.csv", description = "UTF-8 with a header, plain or gzip")
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command()).inheritIO().start();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                MAIN,
                file.toString()));
        option(command, "--at", at);
        option(command, "--window", window);
        option(command, "--after", after);
        return command;
    }

    private static void option(List<String> command, String name, Object value) {
        if (value != null) {
            command.addAll(List.of(name, value.toString()));
        }
    }

    private static String classPath() {
        Path built = KeptHome.found().root().resolve(Path.of("segmentation-service", "target", "quarkus-app"));
        if (!Files.isDirectory(built)) {
            throw new KeptFailure(
                    "There is no " + built + ": start Kept by deploy/kept, which builds what is missing.");
        }
        return built.resolve("app") + "/*" + File.pathSeparator + built.resolve(Path.of("lib", "main")) + "/*";
    }
}
