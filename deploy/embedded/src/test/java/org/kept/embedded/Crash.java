package org.kept.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What happens to processes, and what is left of them. */
final class Crash {

    private Crash() {}

    /** As the system does when memory runs out: no shutdown hook runs. Returns when the JVM is gone; its children may not be. */
    static void kill(PlatformProcess platform) throws Exception {
        ProcessHandle process = ProcessHandle.of(platform.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    /** The process and all below it. */
    static List<ProcessHandle> family(long pid) {
        ProcessHandle head = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(head), head.descendants()).toList();
    }

    static void awaitGone(List<ProcessHandle> processes, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still running after " + atMost + ": "
                        + processes.stream()
                                .filter(ProcessHandle::isAlive)
                                .map(ProcessHandle::info)
                                .toList());
            }
            Thread.sleep(20);
        }
    }
}
