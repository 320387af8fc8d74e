package org.kept.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.kept.embedded.PlatformFailure;

/** Short-lived programs, run to their end. */
final class Commands {

    private Commands() {}

    /** @throws PlatformFailure with what the command said, when it fails */
    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new PlatformFailure(String.join(" ", command) + " failed:\n" + said.strip());
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
