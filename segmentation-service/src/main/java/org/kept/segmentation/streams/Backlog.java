package org.kept.segmentation.streams;

import java.time.LocalDate;
import java.util.function.LongSupplier;

import org.kept.segmentation.domain.Segmentation;

/**
 * How many records this service has still to process, all its instances together. Zero means: every order written
 * before the question is counted, the business clock has passed every date that it will for them, and the tier events
 * that follow are committed.
 *
 * <p>An event clock waits for partitions that may still have orders of a date: while it does, nothing lies anywhere and
 * yet the day is not over. So once there is no record left, it is asked, and what its last step brought must have been
 * committed too.
 */
public final class Backlog {
    private final LongSupplier unprocessed;
    private final ClockMode clockMode;
    private final Board board;

    /** @param unprocessed asked anew each time, as {@link UnprocessedRecords#count} */
    Backlog(LongSupplier unprocessed, ClockMode clockMode, Board board) {
        this.unprocessed = unprocessed;
        this.clockMode = clockMode;
        this.board = board;
    }

    /**
     * An instance that does not host the ranking knows nothing of the clock, and answers for the records alone.
     *
     * @throws IllegalStateException when Kafka does not answer in time
     */
    public long records() {
        long records = unprocessed.getAsLong();
        if (records > 0) {
            return records;
        }
        boolean isBehind = board.live()
                .map(live -> live.read(Segmentation::owesNews) || clockMode == ClockMode.EVENT && clockIsBehind(live))
                .orElse(false);
        return isBehind ? 1 : clockMode == ClockMode.WALL ? 0 : unprocessed.getAsLong();
    }

    private static boolean clockIsBehind(Live<Segmentation> live) {
        return live.read(segmentation -> {
            LocalDate last = segmentation.books().latestOrderDate();
            return last != null
                    && (segmentation.businessDate() == null
                            || segmentation.businessDate().isBefore(last));
        });
    }
}
