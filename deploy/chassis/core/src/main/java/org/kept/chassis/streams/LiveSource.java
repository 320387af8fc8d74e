package org.kept.chassis.streams;

import java.time.Duration;
import java.util.List;

/**
 * What one follower is told, read at the follower's pace: what has been fetched ahead is bounded. For one thread at a time,
 * which it may block.
 */
public interface LiveSource extends AutoCloseable {
    /**
     * The next things, in their order; empty when there are none after {@code patience}.
     *
     * @throws RuntimeException when reading cannot go on; the follower comes again, with its position
     */
    List<Told> poll(Duration patience);

    /** From where reading goes on after all that was polled, also past what this follower is not told. */
    String position();

    @Override
    void close();
}
