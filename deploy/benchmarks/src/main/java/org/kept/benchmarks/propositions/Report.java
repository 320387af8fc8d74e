package org.kept.benchmarks.propositions;

import java.util.List;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.Numbers;
import org.kept.benchmarks.Spread;

import static org.kept.benchmarks.Numbers.text;

/** The results as a page's section: tables and plots. */
final class Report {
    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    String render() {
        StringBuilder page = new StringBuilder();
        page.append(text(
                "Measured on %s in %.0f minutes, on %s, by `%s`. A commit was %d statements between BEGIN and COMMIT.%n%n",
                results.date(),
                results.minutes(),
                results.machine(),
                results.command(),
                results.statements().size()));
        page.append("#### Aims\n\n").append(new Aims(results).render());
        if (!results.commits().isEmpty()) {
            page.append(text("%n#### Commits per second, %d clients%n%n", results.clients()))
                    .append(commits());
        }
        if (!results.visible().isEmpty()) {
            page.append("\n#### From commit to visible on the department's topic\n\n")
                    .append(visible());
        }
        return page.toString();
    }

    private String commits() {
        MarkdownTable table = new MarkdownTable(
                "contender",
                ">commits per second: median (lowest to highest)",
                ">of `sql`",
                ">p50",
                ">p99",
                ">highest",
                ">processor time each, in the service (of it its compiler)",
                "right",
                ">load before");
        BarChart chart = new BarChart("commits per second, " + results.clients() + " clients", "commits/s");
        for (String contender : Plan.COMMITS) {
            if (!results.commits(contender).isEmpty()) {
                row(table, contender);
                results.perSecond(contender).ifPresent(rate -> chart.bar(contender, rate.median()));
            }
        }
        String peer = results.peer().isEmpty()
                ? "\nThere was no `pgbench` on this machine: `sql` stands for it.\n"
                : "\n`pgbench` was " + results.peer() + ".\n";
        return table.render() + peer + "\n" + chart.render();
    }

    private void row(MarkdownTable table, String contender) {
        List<Commits> passes = results.commits(contender);
        table.row(
                "`" + contender + "`",
                results.perSecond(contender).map(Numbers::range).orElse(""),
                Aims.share(results, contender, Plan.SQL)
                        .map(share -> text("%.0f %%", 100 * share))
                        .orElse(""),
                ms(Spread.of(passes.stream().map(pass -> pass.loop().p50Ms()).toList())),
                ms(Spread.of(passes.stream().map(pass -> pass.loop().p99Ms()).toList())),
                ms(Spread.of(passes.stream().map(pass -> pass.loop().maxMs()).toList())),
                contender.equals(Plan.KEPT) ? processorTime(passes) : "",
                passes.stream().filter(Commits::right).count() + " of " + passes.size(),
                loads(Spread.of(passes.stream().map(Commits::loadAverage).toList())));
    }

    private static String processorTime(List<Commits> passes) {
        Spread total =
                Spread.of(passes.stream().map(pass -> pass.service().totalMs()).toList());
        Spread compiler = Spread.of(
                passes.stream().map(pass -> pass.service().compilerMs()).toList());
        return text("%.2f ms (%.2f ms)", total.median(), compiler.median());
    }

    private String visible() {
        MarkdownTable table = new MarkdownTable(
                "contender",
                ">commits per second",
                ">p50",
                ">p99",
                ">highest",
                ">p50 from the acknowledgement",
                ">p99 from the acknowledgement",
                ">missing, repeated",
                ">load before");
        BarChart chart = new BarChart("commit to visible, p50", "ms");
        for (String contender : Plan.VISIBLE) {
            List<Visible> passes = results.visible(contender);
            if (!passes.isEmpty()) {
                row(table, contender, passes);
                results.visible(contender, pass -> pass.due().p50())
                        .ifPresent(late -> chart.bar(contender, late.median()));
            }
        }
        return table.render() + "\n" + chart.render();
    }

    private static void row(MarkdownTable table, String contender, List<Visible> passes) {
        table.row(
                "`" + contender + "`",
                text("%,.0f", passes.get(0).commitsPerSecond()),
                ms(Spread.of(passes.stream().map(pass -> pass.due().p50()).toList())),
                ms(Spread.of(passes.stream().map(pass -> pass.due().p99()).toList())),
                ms(Spread.of(passes.stream().map(pass -> pass.due().highest()).toList())),
                ms(Spread.of(
                        passes.stream().map(pass -> pass.acknowledged().p50()).toList())),
                ms(Spread.of(
                        passes.stream().map(pass -> pass.acknowledged().p99()).toList())),
                text(
                        "%,d, %,d",
                        passes.stream().mapToLong(Visible::missing).sum(),
                        passes.stream().mapToLong(Visible::repeated).sum()),
                loads(Spread.of(passes.stream().map(Visible::loadAverage).toList())));
    }

    private static String ms(Spread spread) {
        return text("%.1f ms", spread.median());
    }

    private static String loads(Spread loads) {
        return text("%.1f to %.1f", loads.lowest(), loads.highest());
    }
}
