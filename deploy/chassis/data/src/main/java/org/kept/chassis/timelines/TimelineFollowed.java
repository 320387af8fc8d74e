package org.kept.chassis.timelines;

import java.time.Duration;
import java.util.List;

import org.kept.chassis.streams.LiveSource;
import org.kept.chassis.streams.Told;

/** The timeline as one follower hears it: as far as it is complete, in the order of its numbers. */
final class TimelineFollowed implements LiveSource {
    private final Timeline timeline;
    private final TimelineHorizon horizon;
    private long position;

    /** @param after the number behind which it begins */
    TimelineFollowed(Timeline timeline, TimelineHorizon horizon, long after) {
        this.timeline = timeline;
        this.horizon = horizon;
        this.position = after;
    }

    @Override
    public List<Told> poll(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            long complete = horizon.complete();
            if (complete > position) {
                Timeline.Read read = timeline.read(position, complete);
                position = read.upTo();
                return read.told();
            }
            Blocking.sleep(TimelineHorizon.GLANCE);
        } while (System.nanoTime() < deadline);
        return List.of();
    }

    @Override
    public String position() {
        return String.valueOf(position);
    }

    @Override
    public void close() {
        // It holds nothing open between two reads.
    }
}
