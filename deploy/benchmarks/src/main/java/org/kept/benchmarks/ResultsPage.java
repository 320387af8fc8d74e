package org.kept.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are shown: in a page's marked section, or in a new page of their own. */
public final class ResultsPage {
    private ResultsPage() {}

    /** @param mark the name of the section */
    public static void write(Path page, String mark, String section) throws IOException {
        if (Files.exists(page)) {
            MarkedSection.write(page, mark, "\n" + section + "\n");
        } else {
            Files.writeString(page, section);
        }
    }
}
