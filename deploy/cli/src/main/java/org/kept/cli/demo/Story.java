package org.kept.cli.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** The story on the screen: chapters, and lines in them. Safe for several threads; a line is never torn. */
public final class Story {

    private final PrintWriter out;
    private int chapter;

    public Story(PrintWriter out) {
        this.out = out;
    }

    public synchronized void chapter(String title) {
        chapter++;
        out.printf("%n%d. %s%n", chapter, title);
        out.flush();
    }

    synchronized void line(String format, Object... values) {
        out.println("   " + String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
