package org.kept.segmentation.streams;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An engine in a JVM of its own, so that it can be killed. */
final class EngineProcess implements AutoCloseable {
    private final Process process;

    private EngineProcess(Process process) {
        this.process = process;
    }

    static EngineProcess start(OwnTopics topics, Path stateDirectory) throws IOException {
        return start(topics, Replay.POLICY.windowDays(), stateDirectory);
    }

    static EngineProcess start(OwnTopics topics, int windowDays, Path stateDirectory) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath,
                EngineProcess.class.getName(),
                topics.bootstrapServers(),
                topics.name(),
                Integer.toString(windowDays),
                stateDirectory.toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "engine-process.log")));
        return new EngineProcess(builder.start());
    }

    /** The hard way: no shutdown hook runs, nothing is flushed or committed. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws InterruptedException {
        OwnTopics topics = new OwnTopics(args[0], args[1], Topics.prefixed(args[1] + "-"));
        Engine engine =
                new Engine(topics.settings(Integer.parseInt(args[2]), Path.of(args[3])), new Board(), streams -> {});
        engine.start();
        new CountDownLatch(1).await();
    }
}
