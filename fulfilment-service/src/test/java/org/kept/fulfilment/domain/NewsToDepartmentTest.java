package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A department hears what it could not know, and nothing twice. */
class NewsToDepartmentTest {
    private static final Instant NOW = Instant.parse("2027-01-05T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-15T16:00:00Z");
    private static final Desk DESK = new Desk("logistics", "t.krause");

    @Test
    void what_it_has_said_itself_or_sales_to_it_is_no_news() {
        TaskProgressed taken = Task.takeOn(Commitments.due(DUE), NOW);
        Task task = taken.task();

        assertFalse(taken.isNewsToItsDepartment());
        assertFalse(done(task.accept(DESK, NOW)).isNewsToItsDepartment());
        assertFalse(done(task.note(DESK, "The gate is closed", NOW)).isNewsToItsDepartment());
        assertFalse(task.hear(Commitments.amended(task, DUE, null), NOW)
                .orElseThrow()
                .isNewsToItsDepartment());
        assertFalse(done(task.accept(DESK, NOW)).isNewsToItsDepartment());
        assertFalse(task.passDueDate(DUE.plusSeconds(1)).orElseThrow().isNewsToItsDepartment());
        assertFalse(done(task.start(DESK, NOW)).isNewsToItsDepartment());
        assertFalse(done(task.complete(DESK, NOW)).isNewsToItsDepartment());
    }

    @Test
    void how_what_comes_first_stands_is_news_from_the_beginning() {
        TaskProgressed taken =
                Task.takeOn(Commitments.of(UUID.randomUUID(), 1, Commitments.after(DUE, List.of(new UUID(1, 1)))), NOW);
        Task task = taken.task();
        task.know(Readiness.WAITING);

        assertTrue(taken.isNewsToItsDepartment());
        for (Readiness next : List.of(Readiness.READY, Readiness.BLOCKED, Readiness.WAITING)) {
            assertTrue(task.follow(next, NOW).orElseThrow().isNewsToItsDepartment(), next.toString());
        }
        assertFalse(done(task.accept(DESK, NOW)).isNewsToItsDepartment());
    }

    @Test
    void a_day_that_was_lost_is_news() {
        Task task = Task.takeOn(Commitments.due(DUE), NOW).task();

        assertTrue(done(task.postpone(DESK, DUE.plus(Duration.ofDays(1)), "Others come first", UUID.randomUUID(), NOW))
                .isNewsToItsDepartment());
    }

    private static TaskProgressed done(Decision decision) {
        return decision.events().get(0);
    }
}
