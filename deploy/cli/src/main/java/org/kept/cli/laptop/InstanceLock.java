package org.kept.cli.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

import org.kept.cli.screen.KeptFailure;

/** Only one supervisor at a time has an instance. The system takes the lock back from a killed one. */
final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    static InstanceLock take(Instance instance) {
        try {
            Files.createDirectories(instance.folder());
            FileChannel channel = FileChannel.open(
                    instance.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new KeptFailure(alreadyRunning(instance));
            }
            return new InstanceLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String alreadyRunning(Instance instance) {
        String where = instance.state()
                .read()
                .map(running -> " at http://localhost:" + running.basePort())
                .orElse("");
        return "Kept (" + instance.name() + ") is already running" + where + ". End it with 'kept down'.";
    }
}
