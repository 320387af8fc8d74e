package org.kept.proposition.following.persistence;

import java.time.Duration;
import java.util.List;

import org.kept.chassis.streams.LiveSource;
import org.kept.chassis.streams.Told;

/** The timeline as one follower hears it: as far as it is complete, in the order of its numbers. */
public final class TimelineFollowed implements LiveSource {
    private final WhatHappened happened;
    private final TimelineHorizon horizon;
    private final Followed followed;
    private long position;

    /** @param after the number behind which it begins */
    public TimelineFollowed(WhatHappened happened, TimelineHorizon horizon, Followed followed, long after) {
        this.happened = happened;
        this.horizon = horizon;
        this.followed = followed;
        this.position = after;
    }

    @Override
    public List<Told> poll(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            long complete = horizon.complete();
            if (complete > position) {
                WhatHappened.Read read = happened.read(followed, position, complete);
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
