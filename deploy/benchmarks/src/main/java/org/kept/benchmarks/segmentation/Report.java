package org.kept.benchmarks.segmentation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.Spread;
import org.kept.benchmarks.segmentation.contenders.Contenders;
import org.kept.benchmarks.segmentation.engine.Lateness;
import org.kept.benchmarks.segmentation.engine.Recovery;
import org.kept.benchmarks.segmentation.ranking.RankingCost;

/** The results as a page's section: tables and plots. */
final class Report {
    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    String render() {
        StringBuilder page = new StringBuilder();
        page.append(text(
                "Measured on %s in %.0f minutes, on %s, by `%s`.%n%n",
                results.date(), results.minutes(), results.machine(), results.command()));
        page.append("#### Aims\n\n").append(new Aims(results).render());
        if (!results.throughput().isEmpty()) {
            page.append("\n#### From orders to key accounts, records per second\n\n")
                    .append(throughput());
        }
        if (!results.ranking().isEmpty()) {
            page.append("\n#### The ranking alone, nanoseconds per update\n\n").append(ranking());
        }
        if (results.lateness() != null) {
            page.append("\n#### From order to visible tier event\n\n").append(lateness(results.lateness()));
        }
        if (results.recovery() != null) {
            page.append("\n#### Back again, and what it weighs\n\n").append(recovery(results.recovery()));
        }
        return page.toString();
    }

    private String throughput() {
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

                `right`: passes whose result was that of a full sort, of all passes. A pass that the bound ended counts with the records
                that it had processed until then, and is not checked. Contenders with one pass only have no warm one; the plots show their
                cold one.
                """ + databases() + charts;
    }

    private List<String> contenders() {
        List<String> order = java.util.stream.Stream.concat(Contenders.QUICK.stream(), Contenders.SLOW.stream())
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
                        .map(Report::median)
                        .orElse(""),
                results.rates(contender, accounts, distribution, false)
                        .map(Report::range)
                        .orElse(""),
                results.ratio(contender, "decode", accounts, distribution)
                        .map(share -> text(share < 0.1 ? "%.2f %%" : "%.0f %%", 100 * share))
                        .orElse(""),
                right + " of " + passes.size() + (ended > 0 ? ", " + ended + " ended by the bound" : ""),
                range(Spread.of(passes.stream().map(Measured::loadAverage).toList()), "%.1f"));
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

    private String ranking() {
        MarkdownTable table = new MarkdownTable(
                ">accounts",
                "updates by account",
                ">`kept`",
                ">two `TreeSet`s",
                ">full sort",
                "right",
                ">`kept`: live heap per account");
        StringBuilder charts = new StringBuilder();
        for (String distribution : results.ranking().stream()
                .map(RankingCost::distribution)
                .distinct()
                .toList()) {
            BarChart chart = new BarChart("kept: nanoseconds per update, " + distribution, "ns");
            for (int accounts : results.ranking().stream()
                    .map(RankingCost::accounts)
                    .distinct()
                    .sorted()
                    .toList()) {
                Optional<RankingCost> kept = results.ranking("kept", accounts, distribution);
                table.row(
                        text("%,d", accounts),
                        distribution,
                        nanos(kept),
                        nanos(results.ranking("two-tree-sets", accounts, distribution)),
                        nanos(results.ranking("full-sort", accounts, distribution)),
                        right(accounts, distribution),
                        kept.map(cost -> text("%,d B", cost.liveHeapBytes() / accounts))
                                .orElse(""));
                kept.ifPresent(cost -> chart.bar(
                        text("%,d", accounts), Spread.of(cost.nanosPerUpdate()).median()));
            }
            charts.append('\n').append(chart.render());
        }
        return table.render() + charts;
    }

    private String right(int accounts, String distribution) {
        List<RankingCost> all = results.ranking().stream()
                .filter(cost ->
                        cost.accounts() == accounts && cost.distribution().equals(distribution))
                .toList();
        return all.stream().filter(RankingCost::checked).count() + " of " + all.size();
    }

    private static String lateness(Lateness late) {
        return new MarkdownTable(
                        ">orders per second",
                        ">accounts",
                        ">probes",
                        ">missing",
                        ">p50",
                        ">p99",
                        ">highest",
                        ">the writer's own lateness at most",
                        ">load before")
                .row(
                        text("%,d", late.ordersPerSecond()),
                        text("%,d", late.accounts()),
                        text("%,d", late.probes()),
                        text("%,d", late.missing()),
                        text("%.0f ms", late.p50Ms()),
                        text("%.0f ms", late.p99Ms()),
                        text("%.0f ms", late.maxMs()),
                        text("%.0f ms", late.writerLateMaxMs()),
                        text("%.1f", late.loadAverage()))
                .render();
    }

    private static String recovery(Recovery back) {
        return new MarkdownTable("what", ">measured")
                .row("accounts, orders", text("%,d, %,d", back.accounts(), back.orders()))
                .row(
                        "restore: from the start of a new process to its answer with no backlog",
                        text("%.1f s, %s", back.restoreSeconds(), back.restored() ? "right" : "WRONG"))
                .row(
                        "kill -9 of the one that ranks: until the other one answers",
                        text("%.1f s", back.failoverLiveSeconds()))
                .row(
                        "kill -9 of the one that ranks: until the tier event of an order written right after is visible",
                        text("%.1f s", back.failoverVisibleSeconds()))
                .row("live heap after a collection", text("%,d MiB", back.heapBytes() >> 20))
                .row("live heap per account", text("%.0f B", back.heapBytesPerAccount()))
                .row("live heap per order", text("%.0f B", back.heapBytesPerOrder()))
                .row("load before", text("%.1f", back.loadAverage()))
                .render();
    }

    private static String nanos(Optional<RankingCost> cost) {
        return cost.map(found -> range(Spread.of(found.nanosPerUpdate()))).orElse("");
    }

    private static String median(Spread spread) {
        return text("%,.0f", spread.median());
    }

    private static String range(Spread spread) {
        return text("%,.0f (%,.0f to %,.0f)", spread.median(), spread.lowest(), spread.highest());
    }

    private static String range(Spread spread, String format) {
        return text(format + " to " + format, spread.lowest(), spread.highest());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
