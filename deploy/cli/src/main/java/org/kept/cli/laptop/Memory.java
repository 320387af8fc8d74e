package org.kept.cli.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Resident memory of processes. On Linux it is the proportional set size where the kernel tells it, so that what
 * PostgreSQL's processes share is counted once; otherwise the resident set size, as {@code ps} has it on macOS.
 */
final class Memory {

    private static final List<Path> PROC_FILES = List.of(Path.of("smaps_rollup"), Path.of("status"));
    private static final List<String> PROC_LINES = List.of("Pss:", "VmRSS:");

    private Memory() {}

    /** In KiB, with all that descend from it; empty if the system does not tell. */
    static OptionalLong ofFamilyKib(ProcessHandle process) {
        long sum = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(one -> kib(one.pid()))
                .sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    static long ofOneKib(ProcessHandle process) {
        return kib(process.pid());
    }

    private static long kib(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid));
        return Files.isDirectory(proc) ? fromProc(proc) : fromPs(pid);
    }

    private static long fromProc(Path proc) {
        for (int i = 0; i < PROC_FILES.size(); i++) {
            String wanted = PROC_LINES.get(i);
            try (Stream<String> lines = Files.lines(proc.resolve(PROC_FILES.get(i)))) {
                long kib = lines.filter(line -> line.startsWith(wanted))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
                if (kib > 0) {
                    return kib;
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                // The next file may be readable; a process that is gone takes no memory.
            }
        }
        return 0;
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String said = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return said.isBlank() ? 0 : Long.parseLong(said.strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
