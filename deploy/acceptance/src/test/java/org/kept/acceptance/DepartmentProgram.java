package org.kept.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.kept.embedded.PlatformPorts;

/** The sample department in a process that can be killed. */
final class DepartmentProgram implements AutoCloseable {
    private final ProcessBuilder builder;
    private Process process;

    private DepartmentProgram(ProcessBuilder builder) {
        this.builder = builder;
        launch();
    }

    static DepartmentProgram start(Path folder, PlatformPorts platform, List<String> departments) {
        return new DepartmentProgram(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Kept.root()
                                .resolve("deploy/sample-department/target/kept-sample-department.jar")
                                .toString(),
                        "departments=" + String.join(",", departments),
                        "kafka.bootstrap.servers=" + platform.bootstrapServers(),
                        "accept.after=PT0S",
                        "start.after=PT0.5S",
                        "complete.after=PT2S")
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
