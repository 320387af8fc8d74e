package org.kept.benchmarks.fulfilment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.service.PackagedService;

/** Desks that ask for their lists, each kind in turn. */
final class ListRun {
    static final List<String> PATHS = List.of(
            "/api/fulfilment/tasks",
            "/api/fulfilment/tasks?state=accepted",
            "/api/fulfilment/tasks?atRisk=true",
            "/api/fulfilment/tasks?sort=answerDueAt",
            "/api/fulfilment/tasks?unassigned=true",
            "/api/fulfilment/jeopardies");
    private static final long MICROS_MAX = 60_000_000L;
    private static final int DIGITS = 3;

    private final PackagedService service;

    ListRun(PackagedService service) {
        this.service = service;
    }

    List<Listed> run(Pace pace, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(pace.desks());
        try {
            Deadline end = Deadline.in(time);
            List<Callable<Map<String, Histogram>>> desks = new ArrayList<>();
            for (int desk = 0; desk < pace.desks(); desk++) {
                int number = desk;
                desks.add(() -> desk(number, pace, end));
            }
            Map<String, Histogram> all = new TreeMap<>();
            for (Future<Map<String, Histogram>> desk : threads.invokeAll(desks)) {
                desk.get().forEach((path, micros) -> all.computeIfAbsent(path, any -> histogram())
                        .add(micros));
            }
            return PATHS.stream().map(path -> listed(path, pace, all.get(path))).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A desk gave up", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, Histogram> desk(int number, Pace pace, Deadline end) throws InterruptedException {
        Map<String, Histogram> micros = new TreeMap<>();
        DeskApi desk = DeskApi.of(service, TaskRows.DEPARTMENTS.get(number % TaskRows.DEPARTMENTS.size()));
        // Desks do not all ask at the same moment.
        long start = System.nanoTime() + pace.dueAfterNanos(1) * number / pace.desks();
        for (int question = 0; !end.passed(); question++) {
            String path = PATHS.get((number + question) % PATHS.size());
            long due = pace.isSteady() ? await(start + pace.dueAfterNanos(question)) : System.nanoTime();
            desk.get(path);
            micros.computeIfAbsent(path, any -> histogram()).recordValue((System.nanoTime() - due) / 1_000);
        }
        return micros;
    }

    private static long await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }

    private static Histogram histogram() {
        return new Histogram(MICROS_MAX, DIGITS);
    }

    private static Listed listed(String path, Pace pace, Histogram micros) {
        Histogram found = micros == null ? histogram() : micros;
        return new Listed(
                path,
                pace,
                found.getTotalCount(),
                found.getValueAtPercentile(50) / 1e3,
                found.getValueAtPercentile(99) / 1e3,
                found.getMaxValue() / 1e3);
    }
}
