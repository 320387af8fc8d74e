package org.kept.segmentation.rest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** The streams of changes that are open, a thread each, and not more of them than there is room for. */
@ApplicationScoped
class OpenStreams {
    private static final int RETRY_AFTER_S = 10;

    private final Semaphore room;
    private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();

    OpenStreams(ChangesConfig config, MeterRegistry metrics) {
        room = new Semaphore(config.streamsMax());
        metrics.gaugeCollectionSize("kept.change.streams.open", Tags.empty(), open);
    }

    /**
     * Makes the stream if there is room, and lets it run until it ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when there is none
     */
    void start(Supplier<ChangeStream> making) {
        if (!room.tryAcquire()) {
            throw Later.problem("too-many-streams", "As many streams of changes are open as can be.", RETRY_AFTER_S);
        }
        boolean started = false;
        try {
            ChangeStream stream = making.get();
            open.add(stream);
            Thread thread = new Thread(() -> run(stream), "tier-changes");
            thread.setDaemon(true);
            thread.start();
            started = true;
        } finally {
            if (!started) {
                room.release();
            }
        }
    }

    /** A shutdown waits for the requests that are under way, and a stream would be for ever: so it ends with the first sign. */
    void watch(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "tier-changes-end"));
    }

    void end(@Observes ShutdownEvent ended) {
        endAll();
    }

    private void run(ChangeStream stream) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
            room.release();
        }
    }

    private void endAll() {
        open.forEach(ChangeStream::end);
    }
}
