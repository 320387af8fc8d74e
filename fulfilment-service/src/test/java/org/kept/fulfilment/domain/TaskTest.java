package org.kept.fulfilment.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TaskTest {
    private static final Instant DUE = Instant.parse("2027-01-15T16:00:00Z");
    private static final Instant BEFORE = DUE.minusSeconds(3600);
    private static final Instant AFTER = DUE.plusNanos(1000);
    private static final Desk DESK = new Desk("logistics", "logistics-desk");

    @Test
    void what_is_taken_on_is_acknowledged_by_nobody_in_particular() {
        TaskProgressed taken = Task.takeOn(Commitments.due(DUE), BEFORE);

        assertEquals(TaskState.ACKNOWLEDGED, taken.task().state());
        assertEquals(1, taken.task().revision());
        assertNull(taken.by());
        assertNull(taken.task().kept());
    }

    @Test
    void every_step_raises_the_revision_and_is_told_with_who_took_it() {
        Task task = taken();

        TaskProgressed accepted = done(task.accept(DESK, BEFORE));
        assertEquals(2, task.revision());
        assertEquals(TaskState.ACCEPTED, task.state());
        assertEquals("logistics-desk", accepted.by());
        assertEquals(BEFORE, task.acceptedAt());

        done(task.complete(DESK, BEFORE));
        assertEquals(3, task.revision());
        assertEquals(TaskState.COMPLETED, task.state());
        assertEquals("logistics-desk", task.completedBy());
    }

    @Test
    void delivered_at_the_very_instant_is_kept() {
        Task task = accepted();

        done(task.complete(DESK, DUE));

        assertTrue(task.kept());
        assertFalse(task.overdue());
    }

    @Test
    void delivered_late_is_broken_even_if_nobody_had_noticed() {
        Task task = accepted();

        done(task.complete(DESK, AFTER));

        assertFalse(task.kept());
        assertTrue(task.overdue());
    }

    @Test
    void a_due_date_passes_once_and_what_is_broken_stays_broken() {
        Task task = accepted();

        assertTrue(task.passDueDate(DUE).isEmpty(), "due is not yet late");
        assertNull(task.passDueDate(AFTER).orElseThrow().by());
        assertTrue(task.passDueDate(AFTER).isEmpty(), "told once");
        done(task.complete(DESK, AFTER));

        assertFalse(task.kept());
        assertEquals(4, task.revision());
    }

    @Test
    void the_due_date_of_what_is_completed_means_nothing_any_more() {
        Task task = accepted();
        done(task.complete(DESK, BEFORE));

        assertTrue(task.passDueDate(AFTER).isEmpty());
        assertTrue(task.kept());
    }

    @Test
    void what_nobody_has_accepted_cannot_be_completed() {
        var refused = assertInstanceOf(Decision.TooEarly.class, taken().complete(DESK, BEFORE));

        assertEquals(TaskState.ACCEPTED, refused.needed());
    }

    @Test
    void the_second_desk_learns_who_was_first() {
        Task task = accepted();

        var refused =
                assertInstanceOf(Decision.AlreadyThere.class, task.accept(new Desk("logistics", "another-desk"), DUE));

        assertEquals(new Decision.AlreadyThere(TaskState.ACCEPTED, "logistics-desk", BEFORE), refused);
        assertTrue(refused.events().isEmpty());
        assertEquals(2, task.revision());
    }

    @Test
    void another_department_moves_nothing() {
        Task task = taken();

        assertInstanceOf(Decision.NotTheirs.class, task.accept(new Desk("finance", "finance-desk"), BEFORE));
        assertInstanceOf(Decision.NotTheirs.class, task.complete(new Desk("", "nobody"), BEFORE));
        assertEquals(1, task.revision());
    }

    private static Task taken() {
        return Task.takeOn(Commitments.due(DUE), BEFORE).task();
    }

    private static Task accepted() {
        Task task = taken();
        done(task.accept(DESK, BEFORE));
        return task;
    }

    private static TaskProgressed done(Decision decision) {
        return assertInstanceOf(Decision.Done.class, decision).event();
    }
}
