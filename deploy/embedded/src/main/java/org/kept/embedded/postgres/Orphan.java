package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.kept.embedded.PlatformFailure;

/**
 * A postmaster that outlived the platform which started it, on the same cluster. The caller holds the data directory's
 * lock, so it belongs to no other live platform.
 */
final class Orphan {

    private static final long GOOD_ORDER_SECONDS = 30;

    private Orphan() {}

    /** Stops it in good order. A pid file that names any other process is stale: it goes, the process is left alone. */
    static void stopIfAny(Cluster cluster) throws IOException {
        if (!Files.exists(cluster.pidFile())) {
            return;
        }
        Optional<ProcessHandle> process = processNamedIn(cluster.pidFile());
        if (process.isEmpty()) {
            return; // PostgreSQL itself takes care of a pid that nobody has.
        }
        if (isPostmasterOf(cluster, process.get())) {
            stop(process.get());
        } else {
            Files.deleteIfExists(cluster.pidFile());
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostmasterOf(Cluster cluster, ProcessHandle process) throws IOException {
        List<String> lines = Files.readAllLines(cluster.pidFile());
        boolean sameFolder = lines.size() > 1
                && Path.of(lines.get(1)).equals(cluster.folder().toAbsolutePath());
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        // Where the system tells the arguments, they must name the cluster too: the pid may be another PostgreSQL's.
        boolean sameArguments = info.arguments()
                .map(arguments -> List.of(arguments).contains(lines.get(1)))
                .orElse(true);
        return sameFolder && postgres && sameArguments;
    }

    private static void stop(ProcessHandle postmaster) throws IOException {
        Commands.run(List.of("kill", "-INT", Long.toString(postmaster.pid())));
        try {
            postmaster.onExit().get(GOOD_ORDER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new PlatformFailure(
                    "The PostgreSQL left over from a crash, process " + postmaster.pid() + ", does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
