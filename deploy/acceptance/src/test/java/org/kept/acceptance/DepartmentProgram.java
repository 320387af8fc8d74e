package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample department in a process that can be killed. */
final class DepartmentProgram implements AutoCloseable {
    private final ProcessBuilder builder;
    private Process process;

    private DepartmentProgram(ProcessBuilder builder) {
        this.builder = builder;
        launch();
    }

    /**
     * @param folder for its log
     * @param conduct settings of the program, as {@code key=value}
     */
    static DepartmentProgram start(
            Path folder, String bootstrapServers, List<String> departments, List<String> conduct) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Kept.root()
                        .resolve("deploy/sample-department/target/kept-sample-department.jar")
                        .toString(),
                "departments=" + String.join(",", departments),
                "kafka.bootstrap.servers=" + bootstrapServers));
        command.addAll(conduct);
        return new DepartmentProgram(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("departments.log").toFile())));
    }

    void killAndStartAgain() {
        close();
        launch();
    }

    /** {@code kill -9}, over when this returns. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void launch() {
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
