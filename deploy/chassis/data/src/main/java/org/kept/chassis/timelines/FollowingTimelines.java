package org.kept.chassis.timelines;

import java.time.Duration;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.LiveSource;

/** Says where a follower of a timeline begins. Blocks the thread. */
public final class FollowingTimelines {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int RETRY_AFTER_S = 5;

    private FollowingTimelines() {}

    /**
     * @param lastEventId null or blank for none
     * @param isEarliest whether it begins, without one, with the first of all; else with what comes from now on
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when no stream gave out such an id; 503 while a transaction that
     *     runs long, or a database that is away, keeps from knowing what is there by now
     */
    public static LiveSource from(Timeline timeline, TimelineHorizon horizon, String lastEventId, boolean isEarliest) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new TimelineFollowed(timeline, horizon, isEarliest ? 0 : completeNow(horizon));
        }
        long position = position(lastEventId.strip());
        // Who goes on after a break, as many do at once after a restart, mostly need not wait.
        if (position > horizon.known() && position > completeNow(horizon)) {
            throw notGivenOut();
        }
        return new TimelineFollowed(timeline, horizon, position);
    }

    /** A 503: where to begin cannot be known now. */
    public static HttpProblem notNow(String detail) {
        return Later.problem("no-events-now", detail, RETRY_AFTER_S);
    }

    private static long completeNow(TimelineHorizon horizon) {
        long complete = horizon.completeNow(PATIENCE);
        if (complete < 0) {
            throw notNow("Something that is being written takes long, or the database does not answer.");
        }
        return complete;
    }

    private static long position(String id) {
        try {
            long position = Long.parseLong(id);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException noPosition) {
            // as one that is out of range
        }
        throw notGivenOut();
    }

    private static HttpProblem notGivenOut() {
        return Problems.malformed("Last-Event-ID is not an id that this stream gave out.");
    }
}
