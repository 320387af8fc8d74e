package org.kept.benchmarks.segmentation.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.kept.benchmarks.Await;
import org.kept.benchmarks.Child;
import org.kept.benchmarks.Deadline;
import org.kept.benchmarks.Json;
import org.kept.benchmarks.TestBed;

/** An engine that can be asked, stopped and killed. */
final class EngineProcess implements AutoCloseable {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MS = 20;
    private static final EngineStatus SILENT = new EngineStatus(false, false, false, 0, 0);

    private final Child child;
    private final long startedNanos = System.nanoTime();

    private EngineProcess(Child child) {
        this.child = child;
    }

    /**
     * @param application its topics are there
     * @param instance a name among its instances
     */
    static EngineProcess start(
            TestBed testBed, String orders, String application, String instance, String heap, int standbys) {
        Path folder = testBed.folder().resolve("state").resolve(application + "-" + instance);
        return new EngineProcess(Child.start(
                testBed.folder().resolve("engine.log"),
                List.of("-Xmx" + heap, "-XX:+UseG1GC"),
                EngineMain.class,
                List.of(
                        testBed.bootstrapServers(),
                        orders,
                        application,
                        folder.toString(),
                        Integer.toString(standbys))));
    }

    EngineStatus status() {
        return ask("status", EngineStatus.class).orElse(SILENT);
    }

    long liveHeapBytes() {
        return ask("heap", Long.class).orElse(0L);
    }

    /** The hash of the key accounts, best first. */
    String ranked() {
        return ask("ranked", String.class).orElse("none");
    }

    /** Whether it ranks, and has processed and told all that was written before, in time. */
    boolean awaitCaughtUp(Deadline deadline) {
        return awaitLive(deadline)
                && Await.until(
                        deadline,
                        LOOK_EVERY_MS,
                        () -> ask("backlog", Long.class).orElse(1L) == 0);
    }

    boolean awaitLive(Deadline deadline) {
        return Await.until(deadline, LOOK_EVERY_MS, () -> status().live());
    }

    boolean awaitCurrent(Deadline deadline) {
        return Await.until(deadline, 10 * LOOK_EVERY_MS, () -> status().running() && status().current());
    }

    double secondsSinceStart() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }

    private <T> Optional<T> ask(String question, Class<T> type) {
        if (!child.isAlive()) {
            throw new IllegalStateException("The engine has ended by itself; see engine.log");
        }
        child.tell(question);
        return child.line(Deadline.in(ANSWERS_WITHIN)).map(answer -> Json.read(answer, type));
    }
}
