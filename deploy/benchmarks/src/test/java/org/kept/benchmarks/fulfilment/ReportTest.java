package org.kept.benchmarks.fulfilment;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportTest {
    @Test
    void it_tells_aims_lists_and_passes() {
        String page = new Report(new Results(
                        "2027-01-04",
                        "2 cores",
                        "run fulfilment",
                        100_000,
                        5,
                        0.4,
                        List.of(new Passed(100_000, 100_000, 7, "nobody"), new Passed(100_000, 12, 2.5, "nobody")),
                        List.of(
                                new Listed("/api/fulfilment/tasks", Pace.alone(), 1000, 3.2, 11.5, 90),
                                new Listed("/api/fulfilment/tasks", new Pace(16, 2), 1000, 8.2, 61.5, 90))))
                .render();

        assertTrue(
                page.contains("| a desk's list, 16 desks, 2 times a second each: p99 under 50 ms | 61.5 ms | **no** |"),
                page);
        assertTrue(page.contains("| the jeopardy pass under 5 s: the slowest beside nobody | 2.50 s | yes |"), page);
        assertTrue(
                page.contains("| 1, which writes a forecast for each | nobody | 100,000 | 100,000 | 7.00 s |"), page);
    }

    @Test
    void passes_are_found_in_the_log_once_all_tasks_are_there() {
        List<String> log = List.of(
                "12:00:00 INFO Jeopardy: 0 open tasks assessed, 0 forecasts written, in 40 ms",
                "12:00:15 INFO Jeopardy: 100000 open tasks assessed, 99999 forecasts written, in 5120 ms",
                "12:00:16 INFO something else");

        assertEquals(List.of(new Passed(100_000, 99_999, 5.12, "")), PassLog.passes(log, 100_000));
    }
}
