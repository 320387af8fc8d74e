package org.kept.segmentation.streams;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Puts back what one store's changelog holds, in its order, on a thread of the store's own: Kafka Streams restores one
 * changelog after the other on a single thread, and putting back takes far longer than reading. The thread ends when
 * nothing has come for a while.
 */
final class Restoring {
    /** So many records of up to a quarter of a megabyte wait at most. */
    private static final int AHEAD_MAX = 64;

    private static final long IDLE_MS = 500;

    private final Semaphore room = new Semaphore(AHEAD_MAX);
    private final ThreadPoolExecutor thread;
    private volatile Throwable failure;

    Restoring(String store) {
        thread = new ThreadPoolExecutor(
                1, 1, IDLE_MS, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> daemon(work, store));
        thread.allowCoreThreadTimeOut(true);
    }

    /** Waits while too much is to be put back already. */
    void add(Runnable putBack) {
        mustNotHaveFailed();
        room.acquireUninterruptibly();
        thread.execute(() -> {
            try {
                if (failure == null) {
                    putBack.run();
                }
            } catch (RuntimeException | Error broken) {
                failure = broken;
            } finally {
                room.release();
            }
        });
    }

    /** Returns when all that was added is put back; what it wrote can be seen then. */
    void await() {
        room.acquireUninterruptibly(AHEAD_MAX);
        room.release(AHEAD_MAX);
        mustNotHaveFailed();
    }

    private void mustNotHaveFailed() {
        if (failure != null) {
            throw new IllegalStateException("The changelog could not be put back", failure);
        }
    }

    private static Thread daemon(Runnable work, String store) {
        Thread thread = new Thread(work, "restore-" + store);
        thread.setDaemon(true);
        return thread;
    }
}
