package org.kept.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process was started with. */
final class CommandLine {
    private CommandLine() {}

    /** @return empty for a process that is gone or is somebody else's */
    static String of(ProcessHandle process) {
        Path linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            // The JDK leaves out long ones on Linux.
            return Files.exists(linux)
                    ? new String(Files.readAllBytes(linux), StandardCharsets.UTF_8).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }
}
