package org.kept.chassis.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Tells one follower what its source tells until it goes away, stalls, or may no longer listen. Each write is waited for
 * before the next, and nothing is read meanwhile: a slow follower slows its own source, and fills nothing.
 */
public final class LiveStream implements Runnable {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    /** How late it is noticed that a follower went away. */
    private static final Duration LISTEN = Duration.ofMillis(500);

    private static final long RECONNECT_AFTER_MS = 2_000;

    private final LiveSource source;
    private final Follower follower;
    private final StreamsConfig config;
    private volatile boolean ended;
    private CompletionStage<?> opened;
    private long writtenAt;

    /**
     * Who listens.
     *
     * @param until the token's end
     * @param cutOff ends the connection, whatever is still to be written
     */
    public record Follower(Sse sse, SseEventSink sink, Instant until, Runnable cutOff) {}

    LiveStream(LiveSource source, Follower follower, StreamsConfig config) {
        this.source = source;
        this.follower = follower;
        this.config = config;
    }

    /**
     * To be called in the request, before {@link #run} in a thread of its own: the first write carries the head of the
     * answer, which the end of the request would write, too. With a position from the beginning, a follower that loses the
     * line before the first news misses none.
     */
    void open() {
        opened = follower.sink()
                .send(stillHere(source.position(), "news follow")
                        .reconnectDelay(RECONNECT_AFTER_MS)
                        .build());
    }

    @Override
    public void run() {
        try (source;
                SseEventSink sink = follower.sink()) {
            follow(sink);
        } catch (TimeoutException stalled) {
            LOG.infof("A follower took nothing for %s and is cut off", config.stalledAfter());
            follower.cutOff().run();
        } catch (ExecutionException | CompletionException gone) {
            LOG.debug("A follower went away", gone);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(SseEventSink sink) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            await(opened);
            while (!ended && !sink.isClosed() && Instant.now().isBefore(follower.until())) {
                for (Told told : source.poll(LISTEN)) {
                    tell(told);
                }
                if (System.nanoTime() - writtenAt >= config.heartbeat().toNanos()) {
                    write(stillHere(source.position(), "still here"));
                }
            }
        } catch (CompletionException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            // It may go between the look and the write, which then says so in its own way.
            Level level = sink.isClosed() ? Level.DEBUG : Level.WARN;
            LOG.logf(level, broken, "A stream ends; its follower may go on from its last event");
        }
    }

    /** Soon. */
    void end() {
        ended = true;
    }

    private void tell(Told told) throws ExecutionException, InterruptedException, TimeoutException {
        if (!ended && !follower.sink().isClosed()) {
            write(follower.sse()
                    .newEventBuilder()
                    .name(told.name())
                    .id(told.position())
                    .data(String.class, told.json()));
        }
    }

    /** A comment, and the place to go on from: what is not for this follower need not be read again. */
    private OutboundSseEvent.Builder stillHere(String position, String comment) {
        return follower.sse().newEventBuilder().id(position).comment(comment);
    }

    private void write(OutboundSseEvent.Builder event)
            throws ExecutionException, InterruptedException, TimeoutException {
        await(follower.sink().send(event.build()));
    }

    private void await(CompletionStage<?> written) throws ExecutionException, InterruptedException, TimeoutException {
        written.toCompletableFuture().get(config.stalledAfter().toMillis(), TimeUnit.MILLISECONDS);
        writtenAt = System.nanoTime();
    }
}
