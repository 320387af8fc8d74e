package org.kept.embedded;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that starts beside the rest. */
final class Concurrent<T> {

    private final FutureTask<T> task;

    private Concurrent(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Concurrent<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "start");
        thread.setDaemon(true);
        thread.start();
        return new Concurrent<>(task);
    }

    /** Its result, or its failure as it was thrown. */
    T await() throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
