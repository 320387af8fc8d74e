package org.kept.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process was started with: its command line and, where the system tells it, its environment. */
final class StartedWith {
    private StartedWith() {}

    /** @return empty for a process that is gone or is somebody else's */
    static String of(ProcessHandle process) {
        Path linux = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(linux)) {
            return process.info().commandLine().orElse("");
        }
        return read(linux.resolve("cmdline")) + ' ' + read(linux.resolve("environ"));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }
}
