package org.kept.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are shown: in a page's marked section, or in a new page of their own. */
public final class ResultsPage {
    private ResultsPage() {}

    /**
     * Writes what there is so far: raw and as a page into the run's folder, and where it is wanted.
     *
     * @param mark the name of the section
     * @param page that is wanted, or null
     */
    public static void write(Path folder, Object results, String section, String mark, Path page) {
        try {
            Files.writeString(folder.resolve("results.json"), Json.pretty(results));
            Files.writeString(folder.resolve("results.md"), section);
            if (page != null) {
                write(page, mark, section);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(Path page, String mark, String section) throws IOException {
        if (Files.exists(page)) {
            MarkedSection.write(page, mark, "\n" + section + "\n");
        } else {
            Files.writeString(page, section);
        }
    }
}
