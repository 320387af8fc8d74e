package org.kept.benchmarks.fulfilment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.service.PackagedService;

/** Finds the passes in what the service has logged, and notes beside what they were. */
final class PassLog {
    private static final Pattern PASS =
            Pattern.compile("Jeopardy: (\\d+) open tasks assessed, (\\d+) forecasts written, in (\\d+) ms");
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MS = 500;

    private final PackagedService service;
    private final int tasks;
    private final List<Passed> noted = new ArrayList<>();

    PassLog(PackagedService service, int tasks) {
        this.service = service;
        this.tasks = tasks;
    }

    /** All that have ended since the last note were beside that. */
    void note(String beside) {
        List<Passed> all = passes(service.log(), tasks);
        all.stream().skip(noted.size()).map(pass -> pass.beside(beside)).forEach(noted::add);
    }

    /** Returns when there have been so many, or they do not come. */
    void await(int count, String beside) {
        Await.until(
                Deadline.in(WITHIN),
                LOOK_EVERY_MS,
                () -> passes(service.log(), tasks).size() >= count);
        note(beside);
    }

    List<Passed> noted() {
        return List.copyOf(noted);
    }

    /** @param tasksMin smaller ones were over before all tasks were there */
    static List<Passed> passes(List<String> log, int tasksMin) {
        return log.stream()
                .map(PASS::matcher)
                .filter(Matcher::find)
                .map(pass -> new Passed(
                        Integer.parseInt(pass.group(1)),
                        Integer.parseInt(pass.group(2)),
                        Integer.parseInt(pass.group(3)) / 1e3,
                        ""))
                .filter(pass -> pass.assessed() >= tasksMin)
                .toList();
    }
}
