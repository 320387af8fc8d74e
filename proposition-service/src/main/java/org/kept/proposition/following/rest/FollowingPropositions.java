package org.kept.proposition.following.rest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.streams.LiveSource;
import org.kept.chassis.timelines.FollowingTimelines;
import org.kept.proposition.following.persistence.Followed;
import org.kept.proposition.following.persistence.PropositionHorizon;
import org.kept.proposition.following.persistence.WhatHappened;

/** Says where a follower begins. Blocks the thread. */
@ApplicationScoped
class FollowingPropositions {
    private final WhatHappened happened;
    private final PropositionHorizon horizon;

    FollowingPropositions(WhatHappened happened, PropositionHorizon horizon) {
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
            throw FollowingTimelines.notNow("The database does not answer.");
        }
    }

    /**
     * @param lastEventId null or blank for none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when no stream gave out such an id; 503 while a transaction that
     *     runs long, or a database that is away, keeps from knowing what is there by now
     */
    LiveSource from(Followed followed, String lastEventId, boolean isEarliest) {
        return FollowingTimelines.from(
                (after, complete) -> happened.read(followed, after, complete), horizon, lastEventId, isEarliest);
    }
}
