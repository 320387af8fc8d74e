package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.kept.embedded.PlatformFailure;

/**
 * The server process. A shell stands between: it waits for the end of its standard input, a pipe from this JVM, and then
 * stops the server in good order. So the server ends with this JVM even if that is killed.
 */
final class Postmaster implements AutoCloseable {

    private static final Duration GOOD_ORDER = Duration.ofSeconds(20);

    /** Ctrl-C reaches the whole process group: the shell ignores it, since the platform decides when to stop. */
    private static final String WATCH = """
            trap '' INT
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (while read -r line <&3; do :; done; kill -INT "$server") &
            watcher=$!
            wait "$server"
            code=$?
            kill "$watcher" 2>/dev/null
            exit "$code"
            """;

    private final Process shell;

    private Postmaster(Process shell) {
        this.shell = shell;
    }

    static Postmaster start(Program program, Cluster cluster, Unprivileged user, int port, Path log)
            throws IOException {
        Orphan.stopIfAny(cluster);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "postmaster"));
        command.addAll(user.prefix());
        command.addAll(List.of(
                program.postgres().toString(),
                "-D",
                cluster.folder().toAbsolutePath().toString()));
        command.addAll(Settings.arguments(port));
        Process shell = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Postmaster(shell);
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Runs the action should the server end, however it does. */
    void whenEnded(Runnable action) {
        shell.onExit().thenRun(action);
    }

    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
        try {
            if (!shell.waitFor(GOOD_ORDER.toSeconds(), TimeUnit.SECONDS)) {
                throw new PlatformFailure("PostgreSQL did not stop within " + GOOD_ORDER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
