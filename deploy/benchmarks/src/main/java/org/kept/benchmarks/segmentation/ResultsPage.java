package org.kept.benchmarks.segmentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.kept.benchmarks.MarkedSection;

/** Where results are shown: in a page's marked section, or in a new page of their own. */
final class ResultsPage {
    static final String MARK = "segmentation";

    private ResultsPage() {}

    static void write(Path page, String section) throws IOException {
        if (Files.exists(page)) {
            MarkedSection.write(page, MARK, "\n" + section + "\n");
        } else {
            Files.writeString(page, section);
        }
    }
}
