package org.kept.benchmarks.fulfilment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the passes in what the service has logged. */
final class PassLog {
    private static final Pattern PASS =
            Pattern.compile("Jeopardy: (\\d+) open tasks assessed, (\\d+) forecasts written, in (\\d+) ms");

    private PassLog() {}

    /** @param tasksMin smaller ones were over before all tasks were there */
    static List<Passed> passes(List<String> log, int tasksMin) {
        return log.stream()
                .map(PASS::matcher)
                .filter(Matcher::find)
                .map(pass -> new Passed(
                        Integer.parseInt(pass.group(1)),
                        Integer.parseInt(pass.group(2)),
                        Integer.parseInt(pass.group(3)) / 1e3))
                .filter(pass -> pass.assessed() >= tasksMin)
                .toList();
    }
}
