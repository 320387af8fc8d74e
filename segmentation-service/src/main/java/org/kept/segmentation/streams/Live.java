package org.kept.segmentation.streams;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** A domain object while its one writer, a stream thread, keeps it up to date and others read. */
public final class Live<T> {
    private final T object;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Live(T object) {
        this.object = object;
    }

    /** A consistent look; what is returned must not hold on to the object. */
    public <R> R read(Function<T, R> question) {
        lock.readLock().lock();
        try {
            return question.apply(object);
        } finally {
            lock.readLock().unlock();
        }
    }

    <R> R write(Function<T, R> change) {
        lock.writeLock().lock();
        try {
            return change.apply(object);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void change(Consumer<T> change) {
        write(changed -> {
            change.accept(changed);
            return null;
        });
    }

    /** For the writer, which need not wait for itself to read; and before there is any reader. */
    T unguarded() {
        return object;
    }
}
