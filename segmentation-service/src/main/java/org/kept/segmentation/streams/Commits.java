package org.kept.segmentation.streams;

import java.time.Duration;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for commits as somebody waits for them. A commit costs the same whatever is in it: what has just been written is
 * told soon, and what is late already may wait a quarter of its lateness more, so that a backlog is worked off the
 * faster the longer it is. At last, as in an import, commits come by the interval of Kafka Streams, which is {@link
 * #LONGEST} times the shortest.
 */
final class Commits {
    /** So many times as far apart are commits in a long backlog. */
    static final int LONGEST = 16;

    /** Nothing was taken in. */
    static final long NOTHING = Long.MIN_VALUE;

    private static final int PART_OF_LATENESS = 4;
    private static final long LATE_MS = 200;
    private static final int SOON = 4;
    private static final long NEVER = Long.MAX_VALUE;

    private final ProcessorContext<?, ?> context;
    private final long apartMs;
    private long lastMs;
    private long newestMs = NOTHING;
    private long dueMs = NEVER;
    private long latenessMs;
    private Cancellable asking;

    /** @param apart so soon after the last commit the next one is asked for at the earliest */
    Commits(ProcessorContext<?, ?> context, Duration apart) {
        this.context = context;
        this.apartMs = apart.toMillis();
    }

    /** @param writtenAtMs the record that was just taken in, or the newest of those that it tells of */
    void tookIn(long writtenAtMs) {
        newestMs = Math.max(newestMs, writtenAtMs);
        latenessMs = context.currentSystemTimeMs() - writtenAtMs;
        ask(latenessMs / PART_OF_LATENESS);
    }

    /** Whether what was taken in last was so late that what nobody waits for had better wait. */
    boolean areLate() {
        return latenessMs > LATE_MS;
    }

    /** There is something to tell that no order waits for. */
    void soon() {
        ask(SOON * apartMs);
    }

    /** @return when the newest was written of what was taken in since the commit before, or {@link #NOTHING} */
    long begin() {
        long newest = newestMs;
        if (newest == NOTHING) {
            latenessMs = 0; // a backlog has ended: nobody waits any more
        }
        newestMs = NOTHING;
        dueMs = NEVER;
        lastMs = context.currentSystemTimeMs();
        stopAsking();
        return newest;
    }

    /** What comes less than the shortest interval sooner than was asked for is not asked for again. */
    private void ask(long sinceLastMs) {
        long due = lastMs + Math.max(apartMs, sinceLastMs);
        if (sinceLastMs < LONGEST * apartMs && due < dueMs - apartMs) {
            dueMs = due;
            stopAsking();
            long wait = due - context.currentSystemTimeMs();
            if (wait <= 0) {
                context.commit();
            } else {
                asking = context.schedule(
                        Duration.ofMillis(wait), PunctuationType.WALL_CLOCK_TIME, now -> context.commit());
            }
        }
    }

    /** Also for a task that ends: Kafka Streams revives tasks with what their processors have scheduled. */
    void stopAsking() {
        if (asking != null) {
            asking.cancel();
            asking = null;
        }
    }
}
