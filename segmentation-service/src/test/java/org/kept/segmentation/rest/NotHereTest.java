package org.kept.segmentation.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NotHereTest {
    @Test
    void while_the_ranking_is_not_here_one_may_come_back_later() {
        HttpProblem problem = NotHere.problem("REBALANCING");

        assertEquals(503, problem.getStatusCode());
        assertEquals(2, problem.getHeaders().get("Retry-After"));
        assertTrue(problem.getDetail().contains("REBALANCING"));
    }
}
