package org.kept.benchmarks.segmentation;

import org.kept.benchmarks.BarChart;
import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.segmentation.engine.Lateness;
import org.kept.benchmarks.segmentation.engine.Recovery;

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
                "Measured on %s in %.0f minutes, on %s, by `%s`.%n%n",
                results.date(), results.minutes(), results.machine(), results.command()));
        page.append("#### Aims\n\n").append(new Aims(results).render());
        if (!results.throughput().isEmpty()) {
            page.append("\n#### From orders to key accounts, records per second\n\n")
                    .append(new ThroughputSection(results).render());
        }
        if (!results.ranking().isEmpty()) {
            page.append("\n#### The ranking alone, nanoseconds per update\n\n")
                    .append(new RankingSection(results).render());
        }
        if (results.lateness() != null) {
            page.append("\n#### From order to visible tier event\n\n").append(lateness(results.lateness()));
        }
        if (results.recovery() != null) {
            page.append("\n#### Back again, and what it weighs\n\n").append(recovery(results.recovery()));
        }
        return page.toString();
    }

    private static String lateness(Lateness late) {
        BarChart bySecond = new BarChart("highest lateness of each second", "ms");
        for (int second = 0; second < late.highestMsBySecond().size(); second++) {
            bySecond.bar(text("%d", second), late.highestMsBySecond().get(second));
        }
        String table = new MarkdownTable(
                        ">orders per second",
                        ">accounts",
                        ">probes",
                        ">missing",
                        "right",
                        ">p50",
                        ">p99",
                        ">highest",
                        ">highest while cold",
                        ">the writer's own lateness at most",
                        ">load before")
                .row(
                        text("%,d", late.ordersPerSecond()),
                        text("%,d", late.accounts()),
                        text("%,d", late.probes()),
                        text("%,d", late.missing()),
                        late.right() ? "yes" : "**no**",
                        text("%.0f ms", late.p50Ms()),
                        text("%.0f ms", late.p99Ms()),
                        text("%.0f ms", late.maxMs()),
                        text("%.0f ms", late.coldMaxMs()),
                        text("%.0f ms", late.writerLateMaxMs()),
                        text("%.1f", late.loadAverage()))
                .render();
        return table + "\n" + bySecond.render();
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
                        "kill -9 of the one that ranks: until a new order's tier event is visible",
                        text("%.1f s, %s", back.failoverVisibleSeconds(), back.failedOver() ? "right" : "WRONG"))
                .row("live heap after a collection", text("%,d MiB", back.heapBytes() >> 20))
                .row("live heap per account", text("%.0f B", back.heapBytesPerAccount()))
                .row("live heap per order", text("%.0f B", back.heapBytesPerOrder()))
                .row("load before", text("%.1f", back.loadAverage()))
                .render();
    }
}
