package org.kept.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** The clone of the repository that the working directory lies in. */
public final class SourceTree {

    private static final Path LANDMARK = Path.of("deploy", "embedded", "pom.xml");

    private SourceTree() {}

    /** @throws IllegalStateException when the working directory is in no clone */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(LANDMARK))) {
                return folder;
            }
        }
        throw new IllegalStateException("No clone of the repository at or above " + start);
    }
}
