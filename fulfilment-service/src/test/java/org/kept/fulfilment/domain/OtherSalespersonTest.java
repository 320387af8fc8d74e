package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OtherSalespersonTest {
    private static final Instant NOW = Instant.parse("2027-01-04T10:00:00Z");

    private final Task task =
            Task.takeOn(Commitments.due(NOW.plus(Duration.ofDays(9))), NOW).task();

    @Test
    void whoever_is_named_under_the_highest_revision_is_responsible() {
        assertTrue(hear("ben", 1).isPresent());
        assertTrue(hear("cleo", 3).isPresent());

        assertFalse(hear("ben", 1).isPresent(), "told again, or late");
        assertFalse(hear("dora", 3).isPresent());
        assertEquals("cleo", task.salesperson());
    }

    @Test
    void it_asks_no_question_and_answers_none() {
        TaskState state = task.state();
        Instant since = task.stateSince();
        long words = task.commitmentRevision();

        TaskProgressed told = hear("ben", 1).orElseThrow();

        assertEquals(Change.SALESPERSON_CHANGED, told.change().what());
        assertEquals(state, task.state());
        assertEquals(since, task.stateSince());
        assertEquals(words, task.commitmentRevision());
    }

    @Test
    void words_that_were_written_before_a_hand_over_do_not_undo_it() {
        hear("cleo", 2);

        task.hear(Commitments.amended(task, NOW.plus(Duration.ofDays(12)), null), NOW);

        assertEquals("cleo", task.salesperson());
        assertEquals(NOW.plus(Duration.ofDays(12)), task.dueAt());
    }

    private Optional<TaskProgressed> hear(String salesperson, long revision) {
        return task.hear(
                new OtherSalesperson(task.commitmentId(), "logistics", salesperson, revision, "mia", "on leave"),
                NOW.plusSeconds(60));
    }
}
