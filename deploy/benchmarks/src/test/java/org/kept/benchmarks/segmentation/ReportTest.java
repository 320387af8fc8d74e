package org.kept.benchmarks.segmentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.kept.benchmarks.MarkedSection;
import org.kept.benchmarks.segmentation.contenders.Pass;
import org.kept.benchmarks.segmentation.engine.Lateness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportTest {

    @Test
    void cold_and_warm_stand_apart_and_aims_are_judged_by_the_warm_median() {
        String page = new Report(results(
                        passed("decode", 0, 1_000_000, true),
                        passed("decode", 1, 2_000_000, true),
                        passed("kept", 0, 100_000, true),
                        passed("kept", 1, 400_000, true),
                        passed("kept", 2, 600_000, true),
                        passed("streams", 1, 200_000, true)))
                .render();

        assertTrue(page.contains("| `kept` | 100,000 | 500,000 (400,000 to 600,000) | 25 % | 3 of 3 |"), page);
        assertTrue(page.contains("100 K accounts | 25 % | yes |"), page);
        assertTrue(page.contains("Kafka Streams, 100 K accounts | 2.5 times | **no** |"), page);
        assertTrue(page.contains("Flink SQL's Top-N, 100 K accounts | not measured |  |"), page);
    }

    @Test
    void a_wrong_result_counts_for_nothing() {
        Results results = results(passed("kept", 1, 400_000, false));

        assertTrue(results.settled("kept", 100_000, "uniform").isEmpty());
        assertFalse(new Report(results).render().contains("400,000"));
    }

    @Test
    void a_pass_that_the_bound_ended_counts_until_then() {
        Measured ended = new Measured(
                "flink", 100_000, "uniform", 0, new Pass(0, 90_000, 90, false, Map.of(), Map.of()), false, 0.1);
        Results results = results(ended);

        assertEquals(
                1_000,
                results.settled("flink", 100_000, "uniform").orElseThrow().median());
        assertTrue(new Report(results).render().contains("0 of 1, 1 ended by the bound"));
    }

    @Test
    void lateness_with_a_missing_event_meets_no_aim() {
        assertTrue(late(1, 100_000).contains("at half load | no right result | **no** |"));
    }

    @Test
    void lateness_is_judged_at_half_load_only() {
        assertTrue(late(0, 100_000).contains("at half load | 20 ms | yes |"));
        assertTrue(late(0, 10_000).contains("at half load | 20 ms | other size |"));
    }

    @Test
    void a_run_that_goes_on_keeps_what_it_does_not_measure_again() {
        Results before = results(passed("kept", 0, 100_000, true), passed("decode", 0, 1_000_000, true));

        Results after = before.goneOnWith("tomorrow", "run again").with(List.of(passed("kept", 0, 200_000, true)));

        assertEquals(
                200_000, after.settled("kept", 100_000, "uniform").orElseThrow().median());
        assertEquals(0.2, after.ratio("kept", "decode", 100_000, "uniform").orElseThrow());
        assertTrue(new Report(after).render().contains("by `run`, then `run again`."));
    }

    private static String late(int missing, int ordersPerSecond) {
        Lateness late = new Lateness(
                ordersPerSecond, 100_000, 40, 100, missing, true, 10, 20, 30, 40, List.of(20.0, 30.0), 1, 0.2);
        return new Report(results(passed("kept", 1, 200_000, true)).with(late)).render();
    }

    @Test
    void this_modules_page_has_the_marks_that_results_are_written_between() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        assertTrue(MarkedSection.replaced(page, SegmentationCommand.MARK, "results")
                .contains("results"));
    }

    private static Measured passed(String contender, int pass, double rate, boolean checked) {
        Pass run = new Pass(pass, (long) rate, 1, true, Map.of("ranked", "x"), Map.of());
        return new Measured(contender, 100_000, "uniform", 0, run, checked, 0.1);
    }

    private static Results results(Measured... measured) {
        return new Results("today", "a machine", "run", 1, List.of(measured), List.of(), null, null);
    }
}
