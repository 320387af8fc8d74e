package org.kept.benchmarks.segmentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.ResultsPage;
import org.kept.benchmarks.Watchdog;
import org.kept.benchmarks.segmentation.contenders.Contenders;
import org.kept.benchmarks.segmentation.orders.Distribution;

/** {@code run segmentation}. */
@Command(
        name = "segmentation",
        description = "Who matters: throughput, ranking, lateness and recovery of segmentation-service, beside peers.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class SegmentationCommand implements Callable<Integer> {
    static final String MARK = "segmentation";
    private static final int GRACE_MINUTES = 20;
    private static final List<String> ALONE = List.of("ranking", "latency", "restore");

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "Small numbers, to see that everything works; never a result.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Of poll, decode, decode-jackson, kept, streams, streams-rocksdb, flink, postgres, duckdb, "
                    + "ranking, latency, restore.")
    private List<String> only = List.of();

    @Option(names = "--accounts", split = ",", paramLabel = "N", description = "10000,100000,1000000 unless given.")
    private List<Integer> accounts = List.of();

    @Option(names = "--distributions", split = ",", paramLabel = "NAME", description = "Of uniform, zipf.")
    private List<String> distributions = List.of("uniform", "zipf");

    @Option(names = "--events", description = "In each topic; 0: 2,000,000, or 50,000 with --quick.")
    private int events;

    @Option(names = "--repetitions", description = "Of the quick contenders, each in a JVM of its own; 0: 3, or 1.")
    private int repetitions;

    @Option(names = "--bound", paramLabel = "SECONDS", description = "The longest that one pass may take.")
    private int bound = 90;

    @Option(names = "--within", paramLabel = "MINUTES", description = "What has not begun by then is left out.")
    private int within = 180;

    @Option(names = "--rate", paramLabel = "N", description = "Orders per second for latency; 0: half of kept's, warm.")
    private int rate;

    @Option(
            names = "--add-to",
            paramLabel = "RESULTS",
            description = "Raw results of an earlier run on this machine: this one goes on from there.")
    private Path earlier;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A page whose section between the marks is replaced, or a new page.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        checked();
        Path folder = Path.of(
                        "deploy",
                        "benchmarks",
                        "target",
                        "runs",
                        "segmentation-" + Instant.now().getEpochSecond())
                .toAbsolutePath();
        Files.createDirectories(folder);
        Watchdog.endAfter(Duration.ofMinutes(within + GRACE_MINUTES));
        Deadline whole = Deadline.in(Duration.ofMinutes(within));
        Results results = new Measuring(
                        quick ? quickPlan() : plan(), folder, whole, before(), this::say, soFar -> write(soFar, folder))
                .run();
        say("Raw results: " + folder.resolve("results.json"));
        say("As a page:   " + (output == null ? folder.resolve("results.md") : output));
        return results.anyWrong() ? 1 : 0;
    }

    private Results before() throws IOException {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return earlier == null
                ? Results.none(today, Machine.line(), command())
                : Json.read(Files.readString(earlier), Results.class).goneOnWith(today, command());
    }

    private void checked() {
        List<String> known = names();
        only.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "There is no " + name + ", but " + known);
        });
    }

    private static List<String> names() {
        return Stream.of(Contenders.QUICK, Contenders.SLOW, ALONE)
                .flatMap(List::stream)
                .toList();
    }

    private Plan plan() {
        return new Plan(
                only.isEmpty() ? names() : only,
                accounts.isEmpty() ? List.of(10_000, 100_000, 1_000_000) : accounts,
                distributions(),
                events == 0 ? 2_000_000 : events,
                accounts.isEmpty() ? List.of(10_000, 100_000, 1_000_000, 10_000_000) : accounts,
                1_000,
                repetitions == 0 ? 3 : repetitions,
                2,
                bound,
                rate,
                100_000,
                60,
                40,
                1_000_000,
                10,
                "3g",
                "6g");
    }

    private Plan quickPlan() {
        return new Plan(
                only.isEmpty() ? names() : only,
                accounts.isEmpty() ? List.of(10_000) : accounts,
                distributions(),
                events == 0 ? 50_000 : events,
                accounts.isEmpty() ? List.of(10_000, 100_000) : accounts,
                100,
                repetitions == 0 ? 1 : repetitions,
                1,
                Math.min(bound, 30),
                rate == 0 ? 2_000 : rate,
                10_000,
                3,
                5,
                20_000,
                5,
                "1g",
                "1g");
    }

    private List<Distribution> distributions() {
        return distributions.stream()
                .map(name -> Distribution.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private String command() {
        return ("deploy/benchmarks/run segmentation" + (quick ? " --quick" : "")
                        + (only.isEmpty() ? "" : " --only " + String.join(",", only))
                        + (accounts.isEmpty()
                                ? ""
                                : " --accounts "
                                        + String.join(
                                                ",",
                                                accounts.stream()
                                                        .map(String::valueOf)
                                                        .toList()))
                        + (distributions.size() == 2 ? "" : " --distributions " + String.join(",", distributions))
                        + (events == 0 ? "" : " --events " + events)
                        + (repetitions == 0 ? "" : " --repetitions " + repetitions)
                        + (rate == 0 ? "" : " --rate " + rate))
                .strip();
    }

    private void write(Results results, Path folder) {
        ResultsPage.write(folder, results, new Report(results).render(), MARK, output);
    }

    private void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
