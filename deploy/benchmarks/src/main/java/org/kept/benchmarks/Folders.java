package org.kept.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a run. */
public final class Folders {

    private Folders() {}

    /** Deletes what is left of it, its own content included; what cannot be deleted stays. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException inUse) {
            System.err.println("Left behind: " + folder + " (" + inUse.getMessage() + ")");
        }
    }

    static void deleteAtTheEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-" + folder.getFileName()));
    }
}
