package org.kept.benchmarks.fulfilment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;

import static org.kept.benchmarks.Numbers.text;

/** The results as a page's section: tables and a plot. */
final class Report {
    private static final double LIST_P99_MS = 50;
    private static final double PASS_S = 5;

    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    String render() {
        return text(
                        "Measured on %s on %s, by `%s`. The load average was %.1f before.%n%n",
                        results.date(), results.machine(), results.command(), results.loadBefore())
                + "#### Aims\n\n" + aims()
                + text(
                        "%n#### A desk's lists, of %,d open tasks in %d departments%n%n",
                        results.tasks(), results.departments())
                + lists()
                + "\n#### The jeopardy pass over all of them\n\n" + passes();
    }

    private String aims() {
        MarkdownTable table = new MarkdownTable("aim", ">measured", "met");
        results.lists().stream()
                .filter(list -> list.path().equals(ListRun.PATHS.get(0)))
                .forEach(list -> table.row(
                        "a desk's list, " + list.pace().words() + ": p99 under 50 ms",
                        text("%.1f ms", list.p99Ms()),
                        list.p99Ms() < LIST_P99_MS ? "yes" : "**no**"));
        Map<String, Double> slowest = results.passes().stream()
                .skip(1)
                .collect(Collectors.toMap(Passed::beside, Passed::seconds, Math::max, LinkedHashMap::new));
        slowest.forEach((beside, seconds) -> table.row(
                "the jeopardy pass under 5 s: the slowest beside " + beside,
                text("%.2f s", seconds),
                seconds < PASS_S ? "yes" : "**no**"));
        return table.render();
    }

    private String lists() {
        MarkdownTable table = new MarkdownTable("list", "asked by", ">answers", ">p50", ">p99", ">highest");
        BarChart chart = new BarChart("a desk's lists, p99", "ms");
        for (Listed list : results.lists()) {
            table.row(
                    "`" + list.path() + "`",
                    list.pace().words(),
                    text("%,d", list.answers()),
                    text("%.1f ms", list.p50Ms()),
                    text("%.1f ms", list.p99Ms()),
                    text("%.1f ms", list.maxMs()));
            chart.bar(list.path().replaceFirst(".*/", "") + " " + list.pace().mark(), list.p99Ms());
        }
        return table.render() + "\n" + chart.render();
    }

    private String passes() {
        MarkdownTable table = new MarkdownTable("pass", "beside", ">open tasks", ">forecasts written", ">took");
        int number = 1;
        for (Passed pass : results.passes()) {
            table.row(
                    number == 1 ? "1, which writes a forecast for each" : Integer.toString(number),
                    pass.beside(),
                    text("%,d", pass.assessed()),
                    text("%,d", pass.written()),
                    text("%.2f s", pass.seconds()));
            number++;
        }
        return table.render();
    }
}
