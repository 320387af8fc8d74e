package org.kept.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that a benchmark writes, between two lines that are comments to a reader's eye. */
public final class MarkedSection {

    private MarkedSection() {}

    /** @throws IllegalArgumentException when the page has no such marks */
    public static String replaced(String page, String name, String content) {
        String begin = "<!-- " + name + ": begin -->\n";
        String end = "<!-- " + name + ": end -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There are no marks '" + name + "' in the page");
        }
        return page.substring(0, from + begin.length()) + content + page.substring(to);
    }

    public static void write(Path page, String name, String content) {
        try {
            Files.writeString(page, replaced(Files.readString(page), name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
