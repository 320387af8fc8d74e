package org.kept.benchmarks.propositions.contenders;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

import org.kept.benchmarks.propositions.drafts.Draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoopsTest {
    private final Set<Draft> committed = ConcurrentHashMap.newKeySet();

    @Test
    void at_a_constant_rate_each_draft_is_committed_once_and_none_before_it_is_due() throws InterruptedException {
        ConstantRate rate = new ConstantRate(1, 3, 200, 50);

        rate.run((pass, client) -> remembering(0));

        assertEquals(50, committed.size());
        for (int commit = 0; commit < 50; commit++) {
            assertTrue(committed.contains(rate.draft(commit)));
            assertTrue(rate.acknowledgedNanos(commit) >= rate.dueNanos(commit));
        }
        assertTrue(ConstantRate.turns(3, 50) > rate.draft(49).turn());
    }

    @Test
    void a_closed_loop_counts_what_was_acknowledged() throws InterruptedException {
        Loop loop = ClosedLoop.run((pass, client) -> remembering(5), 1, 2, 1_000, Duration.ofMillis(100));

        assertEquals(committed.size(), loop.commits());
        assertTrue(loop.p50Ms() >= 5);
    }

    @Test
    void a_closed_loop_without_drafts_enough_is_no_result() {
        assertThrows(
                IllegalStateException.class,
                () -> ClosedLoop.run((pass, client) -> remembering(0), 1, 1, 3, Duration.ofSeconds(10)));
    }

    @Test
    void a_line_of_pgbenchs_log_has_its_microseconds_in_the_third_place() {
        assertEquals(4_321, Pgbench.micros("0 199 4321 0 1795437050 995784"));
    }

    private Committer remembering(long pauseMs) {
        return new Committer() {
            @Override
            public void commit(Draft draft) {
                pause(pauseMs);
                committed.add(draft);
            }

            @Override
            public void close() {}
        };
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
