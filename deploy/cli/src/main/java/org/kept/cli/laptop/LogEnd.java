package org.kept.cli.laptop;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The last lines of a process' log, for the message of its failure. */
public final class LogEnd {

    private static final int LINES = 20;
    private static final int BYTES_MAX = 16_384;

    private LogEnd() {}

    public static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(BYTES_MAX, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            String[] lines = new String(end, StandardCharsets.UTF_8).split("\n");
            StringBuilder last = new StringBuilder("The last lines of " + log + ":");
            for (int i = Math.max(0, lines.length - LINES); i < lines.length; i++) {
                last.append("\n    ").append(lines[i]);
            }
            return last.toString();
        } catch (IOException e) {
            return "Its log " + log + " cannot be read.";
        }
    }
}
