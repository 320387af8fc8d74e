package org.kept.fulfilment.forecast.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A company's own history: a CSV in UTF-8 with a header, one task a line, without quotes. Columns, in any order: {@code
 * task}, {@code department}, {@code madeAt} and {@code dueAt}; {@code type} (else all are of one), {@code proposition},
 * {@code startedAt}, {@code completedAt} (empty for what was never delivered), {@code dependsOn} (tasks of earlier lines,
 * with blanks between them). Instants are ISO-8601 with their offset. Other columns are left alone.
 */
final class PastTasks {
    private static final List<String> NEEDED = List.of("task", "department", "madeAt", "dueAt");
    private static final String SLUG = "[a-z][a-z0-9-]{0,62}";
    private static final int LINES_MAX = 100_000;

    private final Path file;
    private final Map<String, PastPromise> byTask = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private String[] cells;
    private int line;

    private PastTasks(Path file) {
        this.file = file;
    }

    /**
     * @return at least one, in the order of the lines
     * @throws IllegalArgumentException naming the line, the column, and what would be right
     */
    static Collection<PastPromise> in(Path file) {
        PastTasks tasks = new PastTasks(file);
        try (var lines = Files.lines(file)) {
            lines.forEach(tasks::take);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    file + " cannot be read as UTF-8: " + unreadable.getMessage(), unreadable);
        }
        if (tasks.byTask.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no task below a header of " + String.join(",", NEEDED));
        }
        return tasks.byTask.values();
    }

    private void take(String text) {
        line++;
        if (line > LINES_MAX) {
            throw wrong("is one too many: at most " + LINES_MAX + " are read");
        }
        if (text.contains("\"")) {
            throw wrong("has quotes; leave them out, and columns that need them");
        }
        cells = text.split(",", -1);
        if (line == 1) {
            header();
        } else if (!text.isBlank()) {
            task();
        }
    }

    private void header() {
        for (int i = 0; i < cells.length; i++) {
            columns.put(cells[i].replace("\uFEFF", "").strip(), i);
        }
        List<String> missing =
                NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw wrong("is the header, and has no " + String.join(", ", missing));
        }
    }

    private void task() {
        String task = needed("task");
        if (byTask.containsKey(task)) {
            throw wrong("tells of task '" + task + "' again");
        }
        Instant madeAt = instant("madeAt", needed("madeAt"));
        PastPromise promise = new PastPromise(
                id(task),
                id(cell("proposition").isEmpty() ? task : cell("proposition")),
                slug("department", needed("department")),
                cell("type").isEmpty() ? "other" : slug("type", cell("type")),
                madeAt,
                notBefore(madeAt, "dueAt", instant("dueAt", needed("dueAt"))),
                dependsOn());
        if (!cell("startedAt").isEmpty()) {
            promise.startedAt(notBefore(madeAt, "startedAt", instant("startedAt", cell("startedAt"))));
        }
        if (!cell("completedAt").isEmpty()) {
            promise.completedAt(notBefore(madeAt, "completedAt", instant("completedAt", cell("completedAt"))));
        }
        byTask.put(task, promise);
    }

    private List<PastPromise> dependsOn() {
        List<PastPromise> first = new ArrayList<>();
        Arrays.stream(cell("dependsOn").split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    if (!byTask.containsKey(name)) {
                        throw wrong("depends on '" + name + "', of which no earlier line tells");
                    }
                    first.add(byTask.get(name));
                });
        return first;
    }

    private String needed(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw wrong("has no " + column);
        }
        return text;
    }

    private String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.length ? "" : cells[at].strip();
    }

    private String slug(String column, String text) {
        if (!text.matches(SLUG)) {
            throw wrong(column + " is '" + text + "', but should be lower-case letters, digits and dashes");
        }
        return text;
    }

    private Instant instant(String column, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            throw wrong(column + " is '" + text + "', but should be an instant such as 2026-01-05T09:30:00Z");
        }
    }

    private Instant notBefore(Instant madeAt, String column, Instant at) {
        if (at.isBefore(madeAt)) {
            throw wrong(column + " is before madeAt");
        }
        return at;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ", line " + line + " " + what);
    }
}
