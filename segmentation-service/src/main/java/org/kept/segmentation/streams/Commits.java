package org.kept.segmentation.streams;

import java.time.Duration;

import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for commits where somebody waits for them: what has just been written is told soon. While there is a backlog, as
 * in an import, nobody is asked, and commits come by the interval of Kafka Streams, which is longer: a commit costs the same
 * whatever is in it.
 */
final class Commits {
    /** What was written longer ago is backlog. */
    private static final long FRESH_MS = 1_000;

    private final ProcessorContext<?, ?> context;
    private final Duration apart;
    private long lastMs;
    private boolean freshSince;
    private Cancellable asking;

    /** @param apart so soon after the last commit the next one is asked for */
    Commits(ProcessorContext<?, ?> context, Duration apart) {
        this.context = context;
        this.apart = apart;
    }

    /** @param writtenAtMs the record that was just taken in */
    void tookIn(long writtenAtMs) {
        if (context.currentSystemTimeMs() - writtenAtMs <= FRESH_MS) {
            tookInFresh();
        }
    }

    void tookInFresh() {
        if (!freshSince) {
            freshSince = true;
            long wait = lastMs + apart.toMillis() - context.currentSystemTimeMs();
            if (wait <= 0) {
                context.commit();
            } else {
                asking = context.schedule(
                        Duration.ofMillis(wait), PunctuationType.WALL_CLOCK_TIME, now -> context.commit());
            }
        }
    }

    /** @return whether something fresh was taken in since the commit before */
    boolean begin() {
        boolean fresh = freshSince;
        freshSince = false;
        lastMs = context.currentSystemTimeMs();
        if (asking != null) {
            asking.cancel();
            asking = null;
        }
        return fresh;
    }
}
