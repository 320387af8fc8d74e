package org.kept.fulfilment.forecast.backtest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.kept.fulfilment.calendars.PublicHolidays;
import org.kept.fulfilment.declaration.DepartmentFiles;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.WorkingTime;

/**
 * What is replayed.
 *
 * @param from a midnight
 * @param words where it comes from
 */
record History(List<PastPromise> promises, Map<String, WorkingTime> calendars, Instant from, Instant to, String words) {
    private static final Instant GENERATED_FROM = Instant.parse("2026-01-05T00:00:00Z");

    static History generated(long seed, int days) {
        return new History(
                Generator.history(seed, GENERATED_FROM, days),
                Trade.calendars(),
                GENERATED_FROM,
                GENERATED_FROM.plus(Duration.ofDays(days)),
                "seed " + seed);
    }

    /**
     * @param departments where their files are, by which they work
     * @throws IllegalArgumentException in words, when the tasks or the files cannot be read, or a department has no file
     */
    static History in(Path tasks, Path departments) {
        Collection<PastPromise> promises = PastTasks.in(tasks);
        Instant from = promises.stream()
                .map(PastPromise::madeAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant to = promises.stream()
                .flatMap(one -> Stream.of(one.madeAt(), one.completedAt() == null ? one.madeAt() : one.completedAt()))
                .max(Instant::compareTo)
                .orElseThrow();
        Map<String, WorkingTime> calendars = new TreeMap<>();
        for (Declaration declaration : DepartmentFiles.below(departments)) {
            calendars.put(declaration.id(), calendar(declaration, from, to));
        }
        for (PastPromise promise : promises) {
            if (!calendars.containsKey(promise.department())) {
                throw new IllegalArgumentException("No file below " + departments + " declares the department '"
                        + promise.department() + "'; there are " + String.join(", ", calendars.keySet()));
            }
        }
        return new History(List.copyOf(promises), calendars, from.truncatedTo(ChronoUnit.DAYS), to, tasks.toString());
    }

    long days() {
        return Duration.between(from, to).toDays();
    }

    private static WorkingTime calendar(Declaration declaration, Instant from, Instant to) {
        Department department = new Department(declaration.id());
        int first = from.atOffset(ZoneOffset.UTC).getYear() - 1;
        int last = to.atOffset(ZoneOffset.UTC).getYear() + 1;
        department.declare(declaration, PublicHolidays.in(declaration.holidays(), first, last));
        return department.workingTime();
    }
}
