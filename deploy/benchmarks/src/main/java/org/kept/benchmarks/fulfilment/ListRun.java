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

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.Deadline;

/** Desks that ask for their lists, each kind in turn, as fast as they are answered. */
final class ListRun {
    static final List<String> PATHS = List.of(
            "/api/fulfilment/tasks",
            "/api/fulfilment/tasks?state=accepted",
            "/api/fulfilment/tasks?atRisk=true",
            "/api/fulfilment/jeopardies");
    private static final long MICROS_MAX = 60_000_000L;
    private static final int DIGITS = 3;

    private final FulfilmentProcess service;

    ListRun(FulfilmentProcess service) {
        this.service = service;
    }

    List<Listed> run(int clients, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Deadline end = Deadline.in(time);
            List<Callable<Map<String, Histogram>>> desks = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                desks.add(() -> desk(number, end));
            }
            Map<String, Histogram> all = new TreeMap<>();
            for (Future<Map<String, Histogram>> desk : threads.invokeAll(desks)) {
                desk.get().forEach((path, micros) -> all.computeIfAbsent(path, any -> histogram())
                        .add(micros));
            }
            return PATHS.stream()
                    .map(path -> listed(path, clients, all.get(path)))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A desk gave up", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Map<String, Histogram> desk(int number, Deadline end) throws InterruptedException {
        Map<String, Histogram> micros = new TreeMap<>();
        DeskApi desk = service.desk(TaskRows.DEPARTMENTS.get(number % TaskRows.DEPARTMENTS.size()));
        for (int turn = number; !end.passed(); turn++) {
            String path = PATHS.get(turn % PATHS.size());
            long before = System.nanoTime();
            desk.get(path);
            micros.computeIfAbsent(path, any -> histogram()).recordValue((System.nanoTime() - before) / 1_000);
        }
        return micros;
    }

    private static Histogram histogram() {
        return new Histogram(MICROS_MAX, DIGITS);
    }

    private static Listed listed(String path, int clients, Histogram micros) {
        Histogram found = micros == null ? histogram() : micros;
        return new Listed(
                path,
                clients,
                found.getTotalCount(),
                found.getValueAtPercentile(50) / 1e3,
                found.getValueAtPercentile(99) / 1e3,
                found.getMaxValue() / 1e3);
    }
}
