package org.kept.fulfilment.forecast.backtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PastTasksTest {
    private static final String HEADER = "task,department,type,madeAt,dueAt,startedAt,completedAt,dependsOn,colour\n";
    private static final String ONE =
            "1,logistics,delivery,2026-01-05T09:00:00Z,2026-01-07T09:00:00+01:00,," + "2026-01-07T08:30:00Z,,red\n";
    private static final String DEPARTMENTS = "../deploy/kubernetes/departments";

    @TempDir
    Path folder;

    @Test
    void tasks_are_read_with_what_they_wait_for_and_what_is_not_there_was_not_delivered() throws IOException {
        List<PastPromise> found = List.copyOf(PastTasks.in(file(
                HEADER + ONE + "2,finance,,2026-01-05T09:00:00Z,2026-01-09T09:00:00Z,2026-01-08T09:00:00Z,,1,blue\n")));

        assertTrue(found.get(0).isLate());
        assertEquals(Instant.parse("2026-01-07T08:00:00Z"), found.get(0).dueAt());
        assertTrue(found.get(1).isLate());
        assertFalse(found.get(1).isReady(Instant.parse("2026-01-07T08:00:00Z")));
        assertTrue(found.get(1).isReady(Instant.parse("2026-01-07T08:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,,delivery,2026-01-05T09:00:00Z,2026-01-07T09:00:00Z| has no department",
                "2,Off Site,,2026-01-05T09:00:00Z,2026-01-07T09:00:00Z| department is 'Off Site'",
                "2,finance,,yesterday,2026-01-07T09:00:00Z| madeAt is 'yesterday'",
                "2,finance,,2026-01-05T09:00:00Z,2026-01-04T09:00:00Z| dueAt is before madeAt",
                "2,finance,,2026-01-05T09:00:00Z| has no dueAt",
                "1,finance,,2026-01-05T09:00:00Z,2026-01-07T09:00:00Z| tells of task '1' again",
                "2,finance,,2026-01-05T09:00:00Z,2026-01-07T09:00:00Z,,,9| depends on '9'",
                "2,finance,\"a\",2026-01-05T09:00:00Z,2026-01-07T09:00:00Z| has quotes",
            })
    void a_line_that_cannot_be_read_is_named_with_what_is_wrong(String line, String complaint) throws IOException {
        Path file = file(HEADER + ONE + line + "\n");

        var wrong = assertThrows(IllegalArgumentException.class, () -> PastTasks.in(file));

        assertTrue(wrong.getMessage().contains(", line 3 " + complaint.strip()), wrong.getMessage());
    }

    @Test
    void a_file_without_its_columns_or_without_tasks_or_that_is_not_there_says_so() throws IOException {
        Path empty = file("");
        assertThrows(IllegalArgumentException.class, () -> PastTasks.in(empty));
        Path header = file("task,department,madeAt\n");
        var wrong = assertThrows(IllegalArgumentException.class, () -> PastTasks.in(header));
        assertTrue(wrong.getMessage().contains("has no dueAt"), wrong.getMessage());
        Path absent = folder.resolve("absent.csv");
        assertThrows(IllegalArgumentException.class, () -> PastTasks.in(absent));
    }

    @Test
    void a_history_of_ones_own_is_scored_by_its_departments_calendars() throws IOException {
        List<String> lines = new ArrayList<>();
        Instant at = Instant.parse("2026-01-05T09:00:00Z");
        for (int i = 0; i < 130; i++) {
            Instant made = at.plus(Duration.ofDays(i));
            lines.add("%d,logistics,delivery,%s,%s,,%s"
                    .formatted(i, made, made.plus(Duration.ofDays(4)), made.plus(Duration.ofDays(i % 7))));
        }
        Path file = file("task,department,type,madeAt,dueAt,startedAt,completedAt\n" + String.join("\n", lines));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertEquals(0, run(out, "--history", file.toString(), "--departments", DEPARTMENTS));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("130 promises"), out.toString());
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        Files.writeString(file, Files.readString(file).replace("logistics", "astrology"));
        assertEquals(2, run(refused, "--history", file.toString(), "--departments", DEPARTMENTS));
        assertTrue(
                refused.toString(StandardCharsets.UTF_8).contains("'astrology'; there are finance"),
                refused.toString());
    }

    private static int run(ByteArrayOutputStream screen, String... arguments) {
        PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return JeopardyBacktest.run(arguments, stream, stream);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tasks.csv"), text);
    }
}
