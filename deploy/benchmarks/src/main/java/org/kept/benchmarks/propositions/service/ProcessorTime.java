package org.kept.benchmarks.propositions.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a JVM's process has taken of the processors so far, in milliseconds.
 *
 * @param compilerMs of that the JIT compiler's threads, which have nothing to do once all is warm; 0 where the system does
 *     not tell it thread by thread
 */
public record ProcessorTime(double totalMs, double compilerMs) {
    private static final double TICK_MS = 10;
    /** The fields of a thread's stat behind its name, from 0. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;

    public static ProcessorTime of(long pid) {
        double total = ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(taken -> taken.toNanos() / 1e6)
                .orElse(0.0);
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        return new ProcessorTime(total, Files.isDirectory(threads) ? compilerMs(threads) : 0);
    }

    public ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(totalMs - before.totalMs, compilerMs - before.compilerMs);
    }

    public ProcessorTime by(long commits) {
        return new ProcessorTime(totalMs / Math.max(1, commits), compilerMs / Math.max(1, commits));
    }

    private static double compilerMs(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            return all.toList().stream().mapToDouble(ProcessorTime::ofCompiler).sum();
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double ofCompiler(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            int nameEnds = stat.lastIndexOf(')');
            String name = stat.substring(stat.indexOf('(') + 1, nameEnds);
            List<String> fields = List.of(stat.substring(nameEnds + 2).split(" "));
            return name.matches("C[12] .*")
                    ? TICK_MS * (Long.parseLong(fields.get(USER)) + Long.parseLong(fields.get(SYSTEM)))
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
