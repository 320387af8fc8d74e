package org.kept.segmentation.streams;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.kept.segmentation.domain.Segmentation;

/** The segmentation while its one writer, a stream thread, keeps it up to date and others read. */
public final class LiveSegmentation {
    private final Segmentation segmentation;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    LiveSegmentation(Segmentation segmentation) {
        this.segmentation = segmentation;
    }

    /** A consistent look; what is returned must not hold on to the segmentation. */
    public <T> T read(Function<Segmentation, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(segmentation);
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T write(Function<Segmentation, T> change) {
        lock.writeLock().lock();
        try {
            return change.apply(segmentation);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
