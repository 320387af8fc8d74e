package org.kept.cli.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One set-up with its own data: {@code laptop} for {@code up}, {@code demo} for {@code demo}. */
public record Instance(String name, Path folder) {

    public Path data() {
        return folder.resolve("data");
    }

    public StateFile state() {
        return new StateFile(folder.resolve(StateFile.NAME));
    }

    public Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    /** An empty log to write to; the one before is kept beside it, and no older one. */
    public Path freshLog(String process) {
        Path log = log(process);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log(process + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    public boolean hasData() {
        return Files.isDirectory(data());
    }

    void forgetData() {
        if (!hasData()) {
            return;
        }
        try (Stream<Path> all = Files.walk(data())) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data in " + data() + " could not be deleted", e);
        }
    }
}
