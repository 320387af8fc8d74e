package org.kept.benchmarks.propositions;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

import org.kept.benchmarks.MarkdownTable;
import org.kept.benchmarks.Spread;

import static org.kept.benchmarks.Numbers.text;

/** What was aimed at, beside what was measured. Of several passes the median counts. */
final class Aims {
    private static final double SHARE_OF_SQL = 0.5;
    private static final double P50_MS = 25;
    private static final double P99_MS = 100;
    private static final double TIMES_KAFKA = 3;
    /** A little less than half is half. */
    private static final double HALF = 0.45;

    private final Results results;
    private final MarkdownTable table = new MarkdownTable("aim", ">measured", "met");

    Aims(Results results) {
        this.results = results;
    }

    String render() {
        row(
                "commits per second at least half of `sql`: the same statements over JDBC",
                share(results, Plan.KEPT, Plan.SQL).map(share -> 100 * share),
                "%.0f %%",
                share -> share >= 100 * SHARE_OF_SQL,
                true);
        row(
                "and at least half of `pgbench`",
                share(results, Plan.KEPT, Plan.PGBENCH).map(share -> 100 * share),
                "%.0f %%",
                share -> share >= 100 * SHARE_OF_SQL,
                true);
        late("p50 under 25 ms", pass -> pass.due().p50(), P50_MS);
        late("p99 under 100 ms", pass -> pass.due().p99(), P99_MS);
        timesKafka("p50", pass -> pass.due().p50());
        timesKafka("p99", pass -> pass.due().p99());
        return table.render();
    }

    /** Of the medians of right passes. */
    static Optional<Double> share(Results results, String one, String other) {
        return results.perSecond(one)
                .flatMap(first -> results.perSecond(other).map(second -> first.median() / second.median()));
    }

    private void late(String aim, ToDoubleFunction<Visible> figure, double bound) {
        row(
                "commit to visible on the department's topic at half load, from when it should have begun: " + aim,
                visible(Plan.KEPT_VISIBLE, figure),
                "%.1f ms",
                late -> late < bound,
                atHalfLoad());
    }

    private void timesKafka(String name, ToDoubleFunction<Visible> figure) {
        row(
                "the same, " + name + ": at most 3 times Kafka's own produce to consume",
                visible(Plan.KEPT_VISIBLE, figure)
                        .flatMap(kept -> visible(Plan.KAFKA, figure).map(kafka -> kept / kafka)),
                "%.1f times",
                times -> times <= TIMES_KAFKA,
                atHalfLoad());
    }

    /** A pass with missing or repeated events is no result for anyone. */
    private Optional<Double> visible(String contender, ToDoubleFunction<Visible> figure) {
        if (results.visible(contender).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                results.visible(contender).stream().allMatch(Visible::right)
                        ? results.visible(contender, figure).map(Spread::median).orElse(Double.NaN)
                        : Double.NaN);
    }

    private boolean atHalfLoad() {
        return results.perSecond(Plan.KEPT)
                .filter(full -> results.visible(Plan.KEPT_VISIBLE).stream()
                        .allMatch(pass -> pass.commitsPerSecond() >= HALF * full.median()))
                .isPresent();
    }

    /** @param atSize false: measured with less than the aim says, which neither meets nor misses it */
    private void row(String aim, Optional<Double> value, String format, DoublePredicate met, boolean atSize) {
        table.row(
                aim,
                value.map(number -> number.isNaN() ? "no right result" : text(format, number))
                        .orElse("not measured"),
                value.map(number -> number.isNaN()
                                ? "**no**"
                                : !atSize ? "other load" : met.test(number) ? "yes" : "**no**")
                        .orElse(""));
    }
}
