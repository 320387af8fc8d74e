package org.kept.segmentation.streams;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An engine in a JVM of its own, so that it can be killed. While it ranks there is a file that says so. */
final class EngineProcess implements AutoCloseable {
    private static final String RANKS = "ranks";

    private final Process process;
    private final Path stateDirectory;

    private EngineProcess(Process process, Path stateDirectory) {
        this.process = process;
        this.stateDirectory = stateDirectory;
    }

    static EngineProcess start(OwnTopics topics, Path stateDirectory) throws IOException {
        return start(topics, Replay.POLICY.windowDays(), stateDirectory);
    }

    static EngineProcess start(OwnTopics topics, int windowDays, Path stateDirectory) throws IOException {
        return start(topics, windowDays, 0, stateDirectory);
    }

    static EngineProcess start(OwnTopics topics, int windowDays, int standbys, Path stateDirectory) throws IOException {
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
                Integer.toString(standbys),
                stateDirectory.toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "engine-process.log")));
        return new EngineProcess(builder.start(), stateDirectory);
    }

    /** Whether it has the one ranking. */
    boolean ranks() {
        return process.isAlive() && Files.exists(stateDirectory.resolve(RANKS));
    }

    /** The hard way: no shutdown hook runs, nothing is flushed or committed. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        OwnTopics topics = new OwnTopics(args[0], args[1], Topics.prefixed(args[1] + "-"));
        Path directory = Files.createDirectories(Path.of(args[4]));
        Board board = new Board();
        EngineSettings settings = topics.settings(Integer.parseInt(args[2]), Integer.parseInt(args[3]), directory);
        new Engine(settings, board, streams -> {}).start();
        while (true) {
            if (board.live().isEmpty()) {
                Files.deleteIfExists(directory.resolve(RANKS));
            } else if (Files.notExists(directory.resolve(RANKS))) {
                Files.createFile(directory.resolve(RANKS));
            }
            Thread.sleep(50);
        }
    }
}
