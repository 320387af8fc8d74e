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
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.kept.benchmarks.Machine;
import org.kept.benchmarks.ResultsPage;
import org.kept.benchmarks.TestBed;
import org.kept.benchmarks.Watchdog;
import org.kept.benchmarks.service.PackagedService;

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
    private static final String DOMAIN = "fulfilment";
    private static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
    private static final Path DEPARTMENTS = Path.of("deploy", "kubernetes", "departments");
    private static final String NOBODY = "nobody";
    private static final String WARMING_UP = "warming up";

    @Option(names = "--tasks", paramLabel = "N", description = "That are open.")
    private int tasks = 100_000;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description =
                    "Desks that ask at the same time: at a steady pace, then as fast as they can. One alone comes first.")
    private int clients = 16;

    @Option(
            names = "--per-second",
            paramLabel = "N",
            description = "What each desk asks in a second, in the round at a steady pace.")
    private double perSecond = 2;

    @Option(names = "--seconds", paramLabel = "S", description = "Of each round of lists.")
    private int seconds = 30;

    @Option(names = "--warm-seconds", paramLabel = "S", description = "Of lists, before anything counts.")
    private int warmSeconds = 20;

    @Option(names = "--passes", paramLabel = "N", description = "Jeopardy passes that are awaited when no desk asks.")
    private int quietPasses = 3;

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
        Watchdog.endAfter(GRACE.plusSeconds(3L * seconds + warmSeconds + (long) quietPasses * passEverySeconds));
        double load = Machine.loadAverage();
        try (TestBed testBed = TestBed.start(folder);
                PackagedService service = PackagedService.start(testBed, DOMAIN, FLAGS, environment())) {
            Results results = measured(testBed, service, load);
            ResultsPage.write(folder, results, new Report(results).render(), MARK, output);
        }
        say("Raw results: " + folder.resolve("results.json"));
        say("As a page:   " + (output == null ? folder.resolve("results.md") : output));
        return 0;
    }

    private Results measured(TestBed testBed, PackagedService service, double load)
            throws SQLException, InterruptedException {
        TaskRows rows = new TaskRows(testBed.ports().jdbcUrl(DOMAIN) + "?user=" + DOMAIN + "&password=" + DOMAIN);
        rows.write(tasks, tasks / 5);
        say(text("%,d open tasks are there", tasks));
        PassLog passLog = new PassLog(service, tasks);
        passLog.await(1, NOBODY);
        rows.analyze();
        ListRun lists = new ListRun(service);
        lists.run(new Pace(clients, 0), Duration.ofSeconds(warmSeconds));
        passLog.note(WARMING_UP);
        List<Listed> listed = new ArrayList<>();
        for (Pace pace : List.of(Pace.alone(), new Pace(clients, perSecond), new Pace(clients, 0))) {
            listed.addAll(lists.run(pace, Duration.ofSeconds(seconds)));
            passLog.note(pace.words());
        }
        passLog.await(passLog.noted().size() + quietPasses, NOBODY);
        listed.forEach(list -> say(text(
                "  %-38s %-36s p50 %6.2f ms, p99 %7.2f ms",
                list.path(), list.pace().words(), list.p50Ms(), list.p99Ms())));
        passLog.noted()
                .forEach(pass -> say(text(
                        "  pass over %,d: %,d written, %.2f s, beside %s",
                        pass.assessed(), pass.written(), pass.seconds(), pass.beside())));
        return new Results(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Machine.line(),
                command(),
                tasks,
                TaskRows.DEPARTMENTS.size(),
                load,
                passLog.noted(),
                listed);
    }

    /** It passes more often, so that there is something to measure. */
    private Map<String, String> environment() {
        return Map.of(
                "KEPT_DEPARTMENTS_DIRECTORY", DEPARTMENTS.toAbsolutePath().toString(),
                "KEPT_FORECAST_LOOK_EVERY", "1s",
                "KEPT_FORECAST_PASS_EVERY", Duration.ofSeconds(passEverySeconds).toString());
    }

    private String command() {
        return "deploy/benchmarks/run fulfilment --tasks " + tasks + " --clients " + clients + " --per-second "
                + perSecond + " --seconds " + seconds
                + " --warm-seconds " + warmSeconds + " --passes " + quietPasses + " --pass-every " + passEverySeconds;
    }

    private void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
