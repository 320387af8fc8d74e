package org.kept.cli.screen;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the steps of long work as they happen, each with the seconds since the first. Safe for several threads. */
public final class Steps {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    public Steps(PrintStream out) {
        this.out = out;
    }

    public void say(String step) {
        synchronized (out) {
            out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), step);
            out.flush();
        }
    }

    public double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
