package org.kept.segmentation.streams;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Goes through the cases of a test class ahead of its tests, some at a time and in their order; each test awaits its own. */
final class Ahead<C> implements AutoCloseable {
    /** What is to be done with a case. */
    interface Work<C> {
        void with(C one) throws Exception;
    }

    private final ExecutorService threads;
    private final Map<C, Future<?>> underWay = new ConcurrentHashMap<>();

    private Ahead(int atATime) {
        threads = Executors.newFixedThreadPool(atATime);
    }

    static <C> Ahead<C> of(List<C> cases, int atATime, Work<C> work) {
        Ahead<C> ahead = new Ahead<>(atATime);
        cases.forEach(one -> ahead.underWay.put(one, ahead.threads.submit(() -> {
            work.with(one);
            return null;
        })));
        return ahead;
    }

    /** @throws Throwable what the case has failed with, or was skipped for */
    void await(C one) throws Throwable {
        try {
            underWay.get(one).get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    /** What has not begun does not begin. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
