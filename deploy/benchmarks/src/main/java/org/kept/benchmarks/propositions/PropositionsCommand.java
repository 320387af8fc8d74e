package org.kept.benchmarks.propositions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.kept.benchmarks.Machine;
import org.kept.benchmarks.ResultsPage;
import org.kept.benchmarks.Watchdog;

/** {@code run propositions}. */
@Command(
        name = "propositions",
        description = "What was promised: commits per second beside plain SQL, and how soon departments know.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class PropositionsCommand implements Callable<Integer> {
    static final String MARK = "propositions";
    private static final int PASSES_MAX = 16;
    private static final int GRACE_MINUTES = 10;
    private static final List<String> NAMES =
            Stream.of(Plan.COMMITS, Plan.VISIBLE).flatMap(List::stream).toList();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Of kept, sql, pgbench; and, until visible, of kept-visible, wal, notify, polling, kafka.")
    private List<String> only = List.of();

    @Option(names = "--clients", paramLabel = "N", description = "Who commit at the same time.")
    private int clients = 16;

    @Option(names = "--seconds", paramLabel = "S", description = "Of each pass.")
    private int seconds = 20;

    @Option(names = "--warm-seconds", paramLabel = "S", description = "Of the service, before anything counts.")
    private int warmSeconds = 90;

    @Option(names = "--repetitions", paramLabel = "N", description = "Of each contender.")
    private int repetitions = 3;

    @Option(names = "--rate", paramLabel = "N", description = "Commits per second until visible; 0: half of kept's.")
    private double rate;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A page whose section between the marks is replaced, or a new page.")
    private Path output;

    @Override
    public Integer call() throws Exception {
        checked();
        Path folder = Path.of(
                        "deploy",
                        "benchmarks",
                        "target",
                        "runs",
                        "propositions-" + Instant.now().getEpochSecond())
                .toAbsolutePath();
        Files.createDirectories(folder);
        Watchdog.endAfter(Duration.ofSeconds((long) PASSES_MAX * repetitions * seconds + 3L * warmSeconds)
                .plusMinutes(GRACE_MINUTES));
        Plan plan = new Plan(only.isEmpty() ? NAMES : only, clients, seconds, warmSeconds, repetitions, rate);
        Results nothing = Results.none(LocalDate.now(ZoneOffset.UTC).toString(), Machine.line(), command(), clients);
        Results results = new Measuring(plan, folder, nothing, this::say, soFar -> write(soFar, folder)).run();
        say("Raw results: " + folder.resolve("results.json"));
        say("As a page:   " + (output == null ? folder.resolve("results.md") : output));
        return results.anyWrong() ? 1 : 0;
    }

    private void checked() {
        only.stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "There is no " + name + ", but " + NAMES);
        });
        if (clients < 1 || seconds < 1 || warmSeconds < 1 || repetitions < 1) {
            throw new ParameterException(spec.commandLine(), "Clients, seconds and repetitions are at least 1");
        }
    }

    private String command() {
        return "deploy/benchmarks/run propositions"
                + (only.isEmpty() ? "" : " --only " + String.join(",", only))
                + " --clients " + clients + " --seconds " + seconds + " --warm-seconds " + warmSeconds
                + " --repetitions " + repetitions
                + (rate == 0 ? "" : " --rate " + rate);
    }

    private void write(Results results, Path folder) {
        ResultsPage.write(folder, results, new Report(results).render(), MARK, output);
    }

    private void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
