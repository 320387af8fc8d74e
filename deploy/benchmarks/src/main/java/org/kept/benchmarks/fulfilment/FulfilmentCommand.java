package org.kept.benchmarks.fulfilment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Machine;
import org.kept.benchmarks.ResultsPage;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.Watchdog;

import static org.kept.benchmarks.Numbers.text;

/** {@code run fulfilment}. */
@Command(
        name = "fulfilment",
        description = "What departments owe: a desk's lists and the jeopardy pass, with a hundred thousand open tasks.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class FulfilmentCommand implements Callable<Integer> {
    static final String MARK = "fulfilment";
    private static final Duration GRACE = Duration.ofMinutes(6);
    private static final Duration PASSES_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MS = 500;

    @Option(names = "--tasks", paramLabel = "N", description = "That are open.")
    private int tasks = 100_000;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "Desks that ask at the same time; one alone comes first.")
    private int clients = 16;

    @Option(names = "--seconds", paramLabel = "S", description = "Of each round of lists.")
    private int seconds = 20;

    @Option(names = "--warm-seconds", paramLabel = "S", description = "Of lists, before anything counts.")
    private int warmSeconds = 20;

    @Option(names = "--passes", paramLabel = "N", description = "Jeopardy passes that are awaited.")
    private int passes = 4;

    @Option(
            names = "--pass-every",
            paramLabel = "S",
            description = "Seconds from pass to pass; in production it is 60.")
    private int passEverySeconds = 15;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "A page whose section between the marks is replaced, or a new page.")
    private Path output;

    @Override
    public Integer call() throws Exception {
        Path folder = Path.of(
                        "deploy",
                        "benchmarks",
                        "target",
                        "runs",
                        "fulfilment-" + Instant.now().getEpochSecond())
                .toAbsolutePath();
        Files.createDirectories(folder);
        Watchdog.endAfter(GRACE.plusSeconds(2L * seconds + warmSeconds + (long) passes * passEverySeconds));
        double load = Machine.loadAverage();
        try (TestBed testBed = TestBed.start(folder);
                FulfilmentProcess service = FulfilmentProcess.start(testBed, Duration.ofSeconds(passEverySeconds))) {
            Results results = measured(testBed, service, load);
            ResultsPage.write(folder, results, new Report(results).render(), MARK, output);
        }
        say("Raw results: " + folder.resolve("results.json"));
        say("As a page:   " + (output == null ? folder.resolve("results.md") : output));
        return 0;
    }

    private Results measured(TestBed testBed, FulfilmentProcess service, double load)
            throws SQLException, InterruptedException {
        String database = FulfilmentProcess.DATABASE;
        TaskRows.write(
                testBed.ports().jdbcUrl(database) + "?user=" + database + "&password=" + database, tasks, tasks / 5);
        say(text("%,d open tasks are there", tasks));
        ListRun lists = new ListRun(service);
        awaitPasses(service, 1);
        lists.run(clients, Duration.ofSeconds(warmSeconds));
        List<Listed> listed = new ArrayList<>(lists.run(1, Duration.ofSeconds(seconds)));
        listed.addAll(lists.run(clients, Duration.ofSeconds(seconds)));
        listed.forEach(list -> say(text(
                "  %-40s %3d at once: p50 %6.2f ms, p99 %7.2f ms",
                list.path(), list.clients(), list.p50Ms(), list.p99Ms())));
        List<Passed> passed = awaitPasses(service, passes);
        passed.forEach(pass ->
                say(text("  pass over %,d: %,d written, %.2f s", pass.assessed(), pass.written(), pass.seconds())));
        return new Results(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Machine.line(),
                command(),
                tasks,
                TaskRows.DEPARTMENTS.size(),
                load,
                passed,
                listed);
    }

    private List<Passed> awaitPasses(FulfilmentProcess service, int count) {
        Await.until(
                Deadline.in(PASSES_WITHIN),
                LOOK_EVERY_MS,
                () -> PassLog.passes(service.log(), tasks).size() >= count);
        return PassLog.passes(service.log(), tasks);
    }

    private String command() {
        return "deploy/benchmarks/run fulfilment --tasks " + tasks + " --clients " + clients + " --seconds " + seconds
                + " --warm-seconds " + warmSeconds + " --passes " + passes + " --pass-every " + passEverySeconds;
    }

    private void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
