package org.kept.cli.laptop;

import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is remembered: by its number and by when it started, because numbers are used again.
 *
 * @param startedAtMs since the epoch; 0 if the system does not tell
 */
public record ProcessMark(String name, long pid, long startedAtMs) {

    // The start is computed from the machine's boot time, which a corrected clock may move a little.
    private static final long TOLERANCE_MS = 2_000;

    static ProcessMark of(String name, ProcessHandle process) {
        return new ProcessMark(name, process.pid(), startOf(process));
    }

    /** The very process, if it still runs; never another one that got its number. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAtMs != 0 && Math.abs(startOf(process) - startedAtMs) <= TOLERANCE_MS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
