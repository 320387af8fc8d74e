package org.kept.cli.screen;

import java.io.PrintStream;

/**
 * One line about work that counts up: rewritten in place on a terminal, and elsewhere (a log, a pipe) written anew every
 * few seconds.
 */
public final class ProgressLine {

    private static final long TERMINAL_EVERY_NS = 200_000_000L;
    private static final long ELSEWHERE_EVERY_NS = 5_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private long shownAt = System.nanoTime();
    private int width;

    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** On standard error; the start script says whether that is a terminal. */
    public static ProgressLine onScreen() {
        return new ProgressLine(System.err, Boolean.getBoolean("kept.terminal"));
    }

    /** Shown unless the last one was shown a moment ago. */
    public void show(String text) {
        long now = System.nanoTime();
        if (now - shownAt < (terminal ? TERMINAL_EVERY_NS : ELSEWHERE_EVERY_NS)) {
            return;
        }
        shownAt = now;
        if (terminal) {
            out.print("\r" + padded(text));
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Clears the line, so that what comes next begins on a fresh one. */
    public void end() {
        if (terminal && width > 0) {
            out.print("\r" + padded("") + "\r");
            out.flush();
        }
    }

    private String padded(String text) {
        String line = text + " ".repeat(Math.max(0, width - text.length()));
        width = text.length();
        return line;
    }
}
