package org.kept.cli.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries log is for a file, not for the screen: the screen belongs to the command. */
public final class LibraryLog {

    private LibraryLog() {}

    public static void silence() {
        LogManager.getLogManager().reset();
    }

    /** Warnings and worse. */
    public static void to(Path file) {
        try {
            FileHandler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.WARNING);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
