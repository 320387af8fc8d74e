package org.kept.benchmarks.segmentation;

import java.util.List;
import java.util.stream.Stream;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.Numbers;
import org.kept.benchmarks.Spread;
import org.kept.benchmarks.segmentation.contenders.Contenders;

import static org.kept.benchmarks.Numbers.text;

/** From orders to key accounts: a table of all contenders, and a plot for each topic. */
final class ThroughputSection {
    private final Results results;

    ThroughputSection(Results results) {
        this.results = results;
    }

    String render() {
        MarkdownTable table = new MarkdownTable(
                ">accounts",
                "orders by account",
                "contender",
                ">cold",
                ">warm: median (lowest to highest)",
                ">of `decode`",
                "right",
                ">load before");
        StringBuilder charts = new StringBuilder();
        for (int accounts :
                results.throughput().stream().map(Measured::accounts).distinct().toList()) {
            for (String distribution : results.throughput().stream()
                    .map(Measured::distribution)
                    .distinct()
                    .toList()) {
                BarChart chart = new BarChart(
                        text("%,d accounts, %s: thousand records per second, warm", accounts, distribution), "K/s");
                for (String contender : contenders()) {
                    row(table, accounts, distribution, contender);
                    results.settled(contender, accounts, distribution)
                            .ifPresent(rate -> chart.bar(contender, rate.median() / 1e3));
                }
                charts.append('\n').append(chart.render());
            }
        }
        return table.render() + """

                `right`: passes whose result was that of a full sort, of all passes. A pass that the bound ended
                counts with the records that it had processed until then, and is not checked. Contenders with one
                pass only have no warm one; the plots show their cold one.
                """ + databases() + charts;
    }

    private List<String> contenders() {
        List<String> order = Stream.concat(Contenders.QUICK.stream(), Contenders.SLOW.stream())
                .toList();
        List<String> present = results.throughput().stream()
                .map(Measured::contender)
                .distinct()
                .toList();
        return order.stream().filter(present::contains).toList();
    }

    private void row(MarkdownTable table, int accounts, String distribution, String contender) {
        List<Measured> passes = results.throughput().stream()
                .filter(measured -> measured.is(contender, accounts, distribution))
                .toList();
        if (passes.isEmpty()) {
            return;
        }
        long right = passes.stream().filter(Measured::checked).count();
        long ended =
                passes.stream().filter(measured -> !measured.pass().finished()).count();
        table.row(
                text("%,d", accounts),
                distribution,
                "`" + contender + "`",
                results.rates(contender, accounts, distribution, true)
                        .map(Numbers::median)
                        .orElse(""),
                results.rates(contender, accounts, distribution, false)
                        .map(Numbers::range)
                        .orElse(""),
                results.ratio(contender, "decode", accounts, distribution)
                        .map(share -> text(share < 0.1 ? "%.2f %%" : "%.0f %%", 100 * share))
                        .orElse(""),
                right + " of " + passes.size() + (ended > 0 ? ", " + ended + " ended by the bound" : ""),
                loads(passes));
    }

    /** How fresh the answers of those are that recompute. */
    private String databases() {
        List<Measured> recomputing = results.throughput().stream()
                .filter(measured -> measured.pass().figures().containsKey("refresh_last_s"))
                .toList();
        if (recomputing.isEmpty()) {
            return "";
        }
        MarkdownTable table = new MarkdownTable(
                "contender",
                ">accounts",
                "orders by account",
                ">one refresh, median",
                ">the last refresh",
                ">age of the answer, highest");
        for (Measured measured : recomputing) {
            table.row(
                    "`" + measured.contender() + "`",
                    text("%,d", measured.accounts()),
                    measured.distribution(),
                    text("%.2f s", measured.pass().figures().get("refresh_median_s")),
                    text("%.2f s", measured.pass().figures().get("refresh_last_s")),
                    text("%.2f s", measured.pass().figures().get("answer_age_highest_s")));
        }
        return "\nThe databases ask themselves anew after each 20,000 records:\n\n" + table.render();
    }

    private static String loads(List<Measured> passes) {
        Spread loads = Spread.of(passes.stream().map(Measured::loadAverage).toList());
        return text("%.1f to %.1f", loads.lowest(), loads.highest());
    }
}
