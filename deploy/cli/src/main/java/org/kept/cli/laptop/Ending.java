package org.kept.cli.laptop;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks first, waits, and takes by force what does not go. */
final class Ending {

    private static final Duration BY_FORCE = Duration.ofSeconds(5);

    private Ending() {}

    /** All at the same time; none of them is alive afterwards. */
    static void of(Collection<ProcessHandle> processes, Duration goodOrder) {
        processes.forEach(ProcessHandle::destroy);
        long givenUpAt = System.nanoTime() + goodOrder.toNanos();
        for (ProcessHandle process : processes) {
            if (!hasEnded(process, givenUpAt - System.nanoTime())) {
                process.destroyForcibly();
                hasEnded(process, BY_FORCE.toNanos());
            }
        }
    }

    private static boolean hasEnded(ProcessHandle process, long patienceNs) {
        try {
            process.onExit().get(Math.max(1, patienceNs), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Asked below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !process.isAlive();
    }
}
