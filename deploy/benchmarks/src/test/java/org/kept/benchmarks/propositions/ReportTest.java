package org.kept.benchmarks.propositions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.benchmarks.MarkedSection;
import org.kept.benchmarks.propositions.Visible.Lateness;
import org.kept.benchmarks.propositions.contenders.Loop;
import org.kept.benchmarks.propositions.service.ProcessorTime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportTest {

    @Test
    void the_median_of_right_passes_is_compared_with_plain_sql() {
        String page = page(NOTHING.with(right("kept", 400))
                .with(right("kept", 500))
                .with(right("kept", 600))
                .with(right("sql", 1_000)));

        assertTrue(page.contains("| `kept` | 500 (400 to 600) | 50 % |"), page);
        assertTrue(page.contains("the same statements over JDBC | 50 % | yes |"), page);
    }

    @Test
    void less_than_half_of_plain_sql_misses_the_aim() {
        String page = page(NOTHING.with(right("kept", 499)).with(right("sql", 1_000)));

        assertTrue(page.contains("over JDBC | 50 % | **no** |"), page);
    }

    @Test
    void a_pass_with_wrong_rows_or_events_counts_for_nothing() {
        Results results = NOTHING.with(new Commits("kept", 0, loop(500), "1 outbox rows instead of 2", TAKEN, 0.1));

        assertTrue(results.perSecond("kept").isEmpty());
        assertTrue(results.anyWrong());
        assertTrue(page(results).contains("0 of 1"));
    }

    @Test
    void without_pgbench_the_page_says_so_and_its_aim_is_not_measured() {
        String page = page(NOTHING.with(right("kept", 400)).with(right("sql", 1_000)));

        assertTrue(page.contains("There was no `pgbench` on this machine"), page);
        assertTrue(page.contains("half of `pgbench` | not measured |  |"), page);
        assertFalse(page.contains("| `pgbench` |"), page);
    }

    @Test
    void visibility_is_judged_beside_kafka_in_the_same_run() {
        String page =
                page(halfLoad().with(visible("kept-visible", 200, 24, 120, 0)).with(visible("kafka", 200, 8, 30, 0)));

        assertTrue(page.contains("p50 under 25 ms | 24.0 ms | yes |"), page);
        assertTrue(page.contains("p99 under 100 ms | 120.0 ms | **no** |"), page);
        assertTrue(page.contains("p50: at most 3 times Kafka's own produce to consume | 3.0 times | yes |"), page);
        assertTrue(page.contains("p99: at most 3 times Kafka's own produce to consume | 4.0 times | **no** |"), page);
    }

    @Test
    void a_missing_event_meets_no_aim() {
        String page = page(halfLoad().with(visible("kept-visible", 200, 1, 2, 1)));

        assertTrue(page.contains("p50 under 25 ms | no right result | **no** |"), page);
    }

    @Test
    void visibility_at_less_than_half_load_neither_meets_nor_misses_an_aim() {
        String page = page(halfLoad().with(visible("kept-visible", 20, 1, 2, 0)));

        assertTrue(page.contains("p50 under 25 ms | 1.0 ms | other load |"), page);
    }

    @Test
    void this_modules_page_has_the_marks_that_results_are_written_between() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        String written = MarkedSection.replaced(page, PropositionsCommand.MARK, "results");

        assertEquals(1, written.split("results\n?<!-- propositions: end", -1).length - 1);
    }

    private static final ProcessorTime TAKEN = new ProcessorTime(2.5, 0.5);
    private static final Results NOTHING = Results.none("today", "a machine", "run", 16);

    private static Results halfLoad() {
        return NOTHING.with(right("kept", 400));
    }

    private static Commits right(String contender, double perSecond) {
        return new Commits(contender, 0, loop(perSecond), "", TAKEN, 0.1);
    }

    private static Loop loop(double perSecond) {
        return new Loop((long) perSecond * 10, 10, 1, 2, 3);
    }

    private static Visible visible(String contender, double rate, double p50, double p99, int missing) {
        Lateness late = new Lateness(p50, p99, p99);
        return new Visible(contender, 0, rate, 1_000, missing, 0, late, late, 0.1);
    }

    private static String page(Results results) {
        return new Report(results.of(List.of("select 1"), "")).render();
    }
}
