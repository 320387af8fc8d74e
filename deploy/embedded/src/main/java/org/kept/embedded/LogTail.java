package org.kept.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of the platform's log, for the message of a failed start. */
final class LogTail {

    private static final int LINES_MAX = 15;

    private LogTail() {}

    static String explain(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size());
            return "The platform did not get ready. The end of " + log + ":\n" + String.join("\n", last);
        } catch (IOException e) {
            return "The platform did not get ready, and its log " + log + " cannot be read";
        }
    }
}
