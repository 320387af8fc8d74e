package org.kept.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A platform that runs as a child process. It never outlives the JVM that started it, however that one ends: its
 * standard input is a pipe from here, and it stops at the pipe's end. Needs nothing but the JDK on the class path.
 */
public final class PlatformProcess implements AutoCloseable {

    private static final Duration GOOD_ORDER = Duration.ofSeconds(30);

    private final Process process;
    private final PlatformPorts ports;

    private PlatformProcess(Process process, PlatformPorts ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * Returns when databases, topics and (if wanted) Connect are ready.
     *
     * @throws PlatformFailure when it did not get ready; nothing is left running then
     */
    public static PlatformProcess start(PlatformOptions options) {
        Process process = launch(options);
        try {
            return new PlatformProcess(process, awaitReady(process, options));
        } catch (RuntimeException e) {
            end(process);
            throw e;
        }
    }

    public PlatformPorts ports() {
        return ports;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in good order and waits for that; what was written stays in the data directory. */
    @Override
    public void close() {
        end(process);
    }

    private static Process launch(PlatformOptions options) {
        try {
            Files.createDirectories(options.data());
            return new ProcessBuilder(PlatformCommand.of(options))
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(options.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The platform's process did not start", e);
        }
    }

    private static PlatformPorts awaitReady(Process process, PlatformOptions options) {
        CompletableFuture<PlatformPorts> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready), "platform-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return ready.get(options.readyWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PlatformFailure("Not ready within " + options.readyWithin() + ", see " + options.log(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PlatformFailure told
                    ? told
                    : new PlatformFailure(LogTail.explain(options.log()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while the platform was starting", e);
        }
    }

    /** Reads to the end, so that a chatty child never blocks on a full pipe. */
    private static void read(Process process, CompletableFuture<PlatformPorts> ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PlatformPorts.PREFIX)) {
                    ready.complete(PlatformPorts.parse(line.substring(PlatformPorts.PREFIX.length())));
                } else if (line.startsWith(PlatformPorts.FAILED)) {
                    ready.completeExceptionally(new PlatformFailure(line.substring(PlatformPorts.FAILED.length())));
                }
            }
            ready.completeExceptionally(new IOException("The platform ended before it was ready"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GOOD_ORDER.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
