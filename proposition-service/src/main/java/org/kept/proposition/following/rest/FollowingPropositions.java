package org.kept.proposition.following.rest;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.LiveSource;
import org.kept.proposition.following.persistence.Followed;
import org.kept.proposition.following.persistence.TimelineFollowed;
import org.kept.proposition.following.persistence.TimelineHorizon;
import org.kept.proposition.following.persistence.WhatHappened;

/** Says where a follower begins. Blocks the thread. */
@ApplicationScoped
class FollowingPropositions {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int RETRY_AFTER_S = 5;

    private final WhatHappened happened;
    private final TimelineHorizon horizon;

    FollowingPropositions(WhatHappened happened, TimelineHorizon horizon) {
        this.happened = happened;
        this.horizon = horizon;
    }

    /**
     * @param owner the only one whose propositions may be followed; null when anybody's may
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, 503 when the database does not answer
     */
    boolean mayFollow(UUID id, String owner) {
        String salesperson = ownerOf(id);
        if (salesperson == null) {
            throw Problems.notFound("There is no proposition " + id + "; GET /api/propositions lists them.");
        }
        return owner == null || owner.equals(salesperson);
    }

    private String ownerOf(UUID id) {
        try {
            return happened.ownerOf(id);
        } catch (IllegalStateException away) {
            throw Later.problem("no-events-now", "The database does not answer.", RETRY_AFTER_S);
        }
    }

    /**
     * @param lastEventId null or blank for none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when no stream gave out such an id; 503 while a transaction that
     *     runs long, or a database that is away, keeps from knowing what is there by now
     */
    LiveSource from(Followed followed, String lastEventId, boolean isEarliest) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return new TimelineFollowed(happened, horizon, followed, isEarliest ? 0 : completeNow());
        }
        long position = position(lastEventId.strip());
        // Who goes on after a break, as many do at once after a restart, mostly need not wait.
        if (position > horizon.known() && position > completeNow()) {
            throw notGivenOut();
        }
        return new TimelineFollowed(happened, horizon, followed, position);
    }

    private long completeNow() {
        long complete = horizon.completeNow(PATIENCE);
        if (complete < 0) {
            throw Later.problem(
                    "no-events-now",
                    "Something that is being written takes long, or the database does not answer.",
                    RETRY_AFTER_S);
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
