package org.kept.segmentation.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

import org.kept.segmentation.changes.ChangeReader;
import org.kept.segmentation.changes.ToldChange;

/**
 * Tells one follower the changes until it goes away, stalls, or may no longer listen. Each write is waited for before the next,
 * and nothing is read meanwhile: a slow follower slows its own reader, and fills nothing.
 */
final class ChangeStream implements Runnable {
    static final String EVENT = "account-tier-changed";

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);
    /** How late it is noticed that a follower went away. */
    private static final Duration LISTEN = Duration.ofMillis(500);

    private static final long RECONNECT_AFTER_MS = 2_000;

    private final ChangeReader reader;
    private final ChangeFilter filter;
    private final Follower follower;
    private final ChangesConfig config;
    private volatile boolean ended;
    private long writtenAt;

    /**
     * Who listens.
     *
     * @param until the token's end
     * @param cutOff ends the connection, whatever is still to be written
     */
    record Follower(Sse sse, SseEventSink sink, Instant until, Runnable cutOff) {}

    ChangeStream(ChangeReader reader, ChangeFilter filter, Follower follower, ChangesConfig config) {
        this.reader = reader;
        this.filter = filter;
        this.follower = follower;
        this.config = config;
    }

    @Override
    public void run() {
        try (reader;
                SseEventSink sink = follower.sink()) {
            // With a position from the beginning, a follower that loses the line before the first change misses none.
            write(stillHere(reader.position(), "changes follow").reconnectDelay(RECONNECT_AFTER_MS));
            while (!ended && !sink.isClosed() && Instant.now().isBefore(follower.until())) {
                for (ToldChange change : reader.poll(LISTEN)) {
                    tell(change);
                }
                if (System.nanoTime() - writtenAt >= config.heartbeat().toNanos()) {
                    write(stillHere(reader.position(), "still here"));
                }
            }
        } catch (TimeoutException stalled) {
            LOG.infof("A follower of tier changes took nothing for %s and is cut off", config.stalledAfter());
            follower.cutOff().run();
        } catch (ExecutionException | CompletionException gone) {
            LOG.debug("A follower of tier changes went away", gone);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // It may go between the look and the write, which then says so in its own way.
            LOG.logf(
                    follower.sink().isClosed() ? Level.DEBUG : Level.WARN,
                    broken,
                    "A stream of tier changes ends; its follower may go on from its last event");
        }
    }

    /** Soon. */
    void end() {
        ended = true;
    }

    private void tell(ToldChange change) throws ExecutionException, InterruptedException, TimeoutException {
        if (!ended && !follower.sink().isClosed() && filter.lets(change)) {
            write(follower.sse()
                    .newEventBuilder()
                    .name(EVENT)
                    .id(change.position())
                    .data(String.class, change.json()));
        }
    }

    /** A comment, and the place to go on from: what a filter holds back need not be read again. */
    private OutboundSseEvent.Builder stillHere(String position, String comment) {
        return follower.sse().newEventBuilder().id(position).comment(comment);
    }

    private void write(OutboundSseEvent.Builder event)
            throws ExecutionException, InterruptedException, TimeoutException {
        follower.sink()
                .send(event.build())
                .toCompletableFuture()
                .get(config.stalledAfter().toMillis(), TimeUnit.MILLISECONDS);
        writtenAt = System.nanoTime();
    }
}
