package org.kept.proposition.following.rest;

import java.util.UUID;
import java.util.function.Supplier;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;

import org.kept.proposition.following.persistence.Followed;
import org.kept.proposition.following.persistence.PropositionHorizon;
import org.kept.proposition.following.persistence.WhatHappened;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Nothing runs here that could ask a database: so it is as far away as it can be. */
class FollowingPropositionsTest {
    private final FollowingPropositions following =
            new FollowingPropositions(new WhatHappened(), new PropositionHorizon());
    private final Followed followed = new Followed("anna", null, null, null, true);

    @Test
    void a_stream_that_cannot_begin_as_the_database_is_away_is_refused_until_later() {
        assertLater(() -> following.from(followed, null, false));
    }

    @Test
    void a_stream_that_would_go_on_from_what_is_not_known_is_refused_until_later() {
        assertLater(() -> following.from(followed, "7", false));
    }

    @Test
    void of_one_proposition_too_whose_owner_cannot_be_asked_for() {
        assertLater(() -> following.mayFollow(UUID.randomUUID(), null));
    }

    private static void assertLater(Supplier<Object> opening) {
        HttpProblem refused = assertThrows(HttpProblem.class, opening::get);
        assertEquals(503, refused.getStatusCode());
        assertEquals("urn:kept:problem:no-events-now", refused.getType().toString());
        assertEquals(5, refused.getHeaders().get("Retry-After"));
    }
}
