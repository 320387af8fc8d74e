package org.kept.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The data directory, held by one platform at a time. The system lets go of it however the process ends. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final boolean temporary;

    private DataDirectory(Path path, FileChannel channel, boolean temporary) {
        this.path = path;
        this.channel = channel;
        this.temporary = temporary;
    }

    /**
     * @param temporary whether it is deleted when it is let go of
     * @throws PlatformFailure when another platform holds it
     */
    static DataDirectory hold(Path path, boolean temporary) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new PlatformFailure("Another platform runs on " + path);
        }
        return new DataDirectory(path, channel, temporary);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            delete(path);
        }
        channel.close();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
