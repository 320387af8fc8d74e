package org.kept.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.kept.cli.laptop.Instance;

/**
 * Whether a set-up's data began with the demo's orders or without is decided once; what was cut off before that is
 * decided anew. Lies with the data, and is forgotten with it.
 */
final class FirstData {

    private final Path mark;

    FirstData(Instance instance) {
        this.mark = instance.data().resolve("first-data-decided");
    }

    boolean isDecided() {
        return Files.exists(mark);
    }

    void decided() {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
