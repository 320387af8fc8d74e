package org.kept.chassis.streams;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpServerRequest;

import org.kept.chassis.rest.Later;

/** The streams that are open, a thread each, and not more of them than there is room for. */
@ApplicationScoped
public class OpenStreams {
    private static final int RETRY_AFTER_S = 10;

    private final Semaphore room;
    private final StreamsConfig config;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWatching = new AtomicBoolean();

    OpenStreams(StreamsConfig config, MeterRegistry metrics) {
        this.config = config;
        room = new Semaphore(config.max());
        metrics.gaugeCollectionSize("kept.streams.open", Tags.empty(), open);
    }

    /** @param until the token's end */
    public static LiveStream.Follower follower(Sse sse, SseEventSink sink, Instant until, HttpServerRequest request) {
        return new LiveStream.Follower(
                sse, sink, until, () -> request.connection().close());
    }

    /**
     * Opens the source if there is room, and tells it to the follower until that ends.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when there is no room
     */
    public void start(Supplier<LiveSource> opening, LiveStream.Follower follower) {
        if (!room.tryAcquire()) {
            throw Later.problem("too-many-streams", "As many streams are open as can be.", RETRY_AFTER_S);
        }
        boolean started = false;
        try {
            watch();
            start(opening.get(), follower);
            started = true;
        } finally {
            if (!started) {
                room.release();
            }
        }
    }

    private void start(LiveSource source, LiveStream.Follower follower) {
        LiveStream stream = new LiveStream(source, follower, config);
        try {
            stream.open();
        } catch (RuntimeException gone) {
            source.close();
            throw gone;
        }
        open.add(stream);
        Thread thread = new Thread(() -> run(stream), "live-stream");
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes ShutdownEvent ended) {
        endAll();
    }

    /** A shutdown waits for the requests that are under way, and a stream would be for ever: so it ends with the first sign. */
    private void watch() {
        if (isWatching.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "live-streams-end"));
        }
    }

    private void run(LiveStream stream) {
        try {
            stream.run();
        } finally {
            open.remove(stream);
            room.release();
        }
    }

    private void endAll() {
        open.forEach(LiveStream::end);
    }
}
