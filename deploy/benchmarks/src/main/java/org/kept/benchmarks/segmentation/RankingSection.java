package org.kept.benchmarks.segmentation;

import java.util.List;
import java.util.Optional;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.Numbers;
import org.kept.benchmarks.Spread;
import org.kept.benchmarks.segmentation.ranking.RankingCost;

import static org.kept.benchmarks.Numbers.text;

/** The ranking alone: a table of all structures, and how the service's own grows. */
final class RankingSection {
    private final Results results;

    RankingSection(Results results) {
        this.results = results;
    }

    String render() {
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

    private static String nanos(Optional<RankingCost> cost) {
        return cost.map(found -> Numbers.range(Spread.of(found.nanosPerUpdate())))
                .orElse("");
    }
}
