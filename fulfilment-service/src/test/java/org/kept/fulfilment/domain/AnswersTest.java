package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a department may say, what sales may say to that, and what comes of it. */
class AnswersTest {
    private static final Instant DUE = Instant.parse("2027-01-15T16:00:00Z");
    private static final Instant LATER = DUE.plus(Duration.ofDays(5));
    private static final Instant NOW = DUE.minus(Duration.ofDays(10));
    private static final Desk DESK = new Desk("logistics", "logistics-desk");
    private static final Reason FULL = new Reason(ReasonCode.CAPACITY, "No lorry before the 20th");

    @Test
    void a_counter_offers_a_later_date_with_its_reason_and_moves_no_date() {
        Task task = taken();

        TaskProgressed countered = done(task.counter(DESK, LATER, FULL, NOW));

        assertEquals(TaskState.COUNTERED, task.state());
        assertEquals(LATER, task.counterDueAt());
        assertEquals(DUE, task.dueAt());
        assertEquals(FULL, task.reason());
        assertEquals("No lorry before the 20th", countered.change().why());
        assertEquals("capacity", countered.change().detail().get("reason"));
    }

    @Test
    void a_counter_that_is_no_later_or_lies_in_the_past_is_refused() {
        assertEquals(new Decision.NoLaterDate(DUE), taken().counter(DESK, DUE, FULL, NOW));
        assertEquals(new Decision.NoLaterDate(LATER), taken().counter(DESK, LATER, FULL, LATER));
    }

    @Test
    void what_was_answered_is_not_answered_again() {
        for (Task answered : new Task[] {accepted(), countered(), declined()}) {
            TaskState before = answered.state();
            for (Decision again : new Decision[] {
                answered.accept(DESK, NOW), answered.counter(DESK, LATER, FULL, NOW), answered.decline(DESK, FULL, NOW)
            }) {
                assertEquals(new Decision.AlreadyThere(before, "logistics-desk", NOW), again);
            }
            assertEquals(2, answered.revision());
        }
    }

    @Test
    void work_starts_stands_still_goes_on_and_is_delivered() {
        Task task = accepted();

        done(task.start(DESK, NOW));
        assertEquals(TaskState.IN_PROGRESS, task.state());
        done(task.hold(DESK, FULL, Commitments.HOLD_REASONS, LATER, NOW));
        assertEquals(LATER, task.expectedAt());
        assertInstanceOf(Decision.AlreadyThere.class, task.complete(DESK, NOW));
        assertInstanceOf(Decision.AlreadyThere.class, task.start(DESK, NOW));
        done(task.resume(DESK, null, Commitments.ALWAYS, NOW));
        assertNull(task.reason());
        done(task.complete(DESK, NOW));

        assertTrue(task.kept());
        assertEquals(6, task.revision());
    }

    @Test
    void what_fails_is_broken_before_its_date_and_nothing_can_be_done_any_more() {
        Task task = accepted();

        done(task.fail(DESK, FULL, NOW));

        assertFalse(task.kept());
        assertFalse(task.overdue());
        assertTrue(task.passDueDate(LATER).isEmpty());
        assertInstanceOf(Decision.AlreadyThere.class, task.complete(DESK, NOW));
    }

    @Test
    void what_is_amended_is_asked_again() {
        for (Task task : new Task[] {taken(), accepted(), countered(), declined()}) {
            TaskProgressed asked = hear(task, Commitments.amended(task, LATER, null));

            assertEquals(TaskState.ACKNOWLEDGED, task.state());
            assertEquals(LATER, task.dueAt());
            assertEquals(2, task.commitmentRevision());
            assertNull(task.acceptedAt());
            assertNull(task.counterDueAt());
            assertEquals(Commitments.SALES, asked.by());
            assertTrue(asked.change().detail().containsKey("dueAt"), asked.toString());
        }
    }

    @Test
    void a_counter_that_sales_agrees_to_is_accepted_and_kept_is_measured_against_what_the_customer_was_told() {
        Task task = countered();

        hear(task, Commitments.agreed(task, LATER, DUE));

        assertEquals(TaskState.ACCEPTED, task.state());
        assertEquals("logistics-desk", task.acceptedBy());
        assertTrue(task.passDueDate(DUE.plusSeconds(1)).isPresent());
        done(task.complete(DESK, LATER));
        assertFalse(task.kept());
    }

    @Test
    void an_agreement_to_what_was_never_offered_is_asked_again() {
        Task task = countered();

        hear(task, Commitments.agreed(task, LATER.minusSeconds(1), null));

        assertEquals(TaskState.ACKNOWLEDGED, task.state());
    }

    @Test
    void a_date_that_the_customer_agrees_to_moves_what_is_kept_but_mends_nothing_broken() {
        Task intime = accepted();
        hear(intime, Commitments.amended(intime, LATER, LATER));
        done(intime.accept(DESK, NOW));
        done(intime.complete(DESK, LATER));
        assertTrue(intime.kept());

        Task broken = accepted();
        broken.passDueDate(DUE.plusSeconds(1));
        hear(broken, Commitments.amended(broken, LATER, LATER));
        assertFalse(broken.kept());
        assertTrue(broken.overdue());
    }

    @Test
    void an_insistence_asks_again_with_a_name_on_it_and_leaves_yes_or_no() {
        for (Task task : new Task[] {countered(), declined()}) {
            TaskProgressed insisted = hear(task, Commitments.insisted(task, NOW));

            assertEquals(TaskState.ACKNOWLEDGED, task.state());
            assertEquals(Commitments.SALES, task.insistence().by());
            assertEquals("It was agreed", insisted.change().why());
            assertInstanceOf(Decision.InsistedUpon.class, task.counter(DESK, LATER, FULL, NOW));
            done(task.decline(DESK, FULL, NOW));
        }
    }

    @Test
    void an_insistence_on_what_is_accepted_changes_nothing_but_the_timeline() {
        Task task = accepted();

        TaskProgressed heard = hear(task, Commitments.insisted(task, NOW));

        assertEquals(TaskState.ACCEPTED, task.state());
        assertEquals(Change.INSISTED, heard.change().what());
        assertEquals(3, task.revision());
    }

    @Test
    void what_nobody_stands_by_is_cancelled_at_once() {
        for (Task task : new Task[] {taken(), countered(), declined()}) {
            TaskProgressed cancelled = hear(task, Commitments.cancellation(task));

            assertEquals(TaskState.CANCELLED, task.state());
            assertEquals(Commitments.SALES, cancelled.by());
            assertNull(task.kept());
        }
    }

    @Test
    void who_stands_by_it_is_asked_to_stop_and_either_stops_or_goes_on_where_it_was() {
        Task stops = held();
        hear(stops, Commitments.cancellation(stops));
        assertEquals(TaskState.PENDING_CANCELLATION, stops.state());
        assertInstanceOf(Decision.AlreadyThere.class, stops.complete(DESK, NOW));
        done(stops.acceptCancellation(DESK, NOW));
        assertEquals(TaskState.CANCELLED, stops.state());

        Task goesOn = held();
        hear(goesOn, Commitments.cancellation(goesOn));
        TaskProgressed refused = done(goesOn.refuseCancellation(DESK, FULL, NOW));
        assertEquals(TaskState.HELD, goesOn.state());
        assertEquals(FULL, goesOn.reason());
        assertTrue(refused.change().isCancellationRefused());
    }

    @Test
    void before_its_point_of_no_return_a_cancellation_is_refused_for_a_stated_reason_only() {
        Instant noReturn = DUE.minus(Duration.ofDays(2));
        Task task = Task.takeOn(Commitments.of(UUID.randomUUID(), 1, Commitments.terms(DUE, null, noReturn)), NOW)
                .task();
        done(task.accept(DESK, NOW));
        hear(task, Commitments.cancellation(task));

        assertEquals(
                new Decision.ReasonNeeded(noReturn), task.refuseCancellation(DESK, null, noReturn.minusNanos(1000)));
        TaskProgressed refused = done(task.refuseCancellation(DESK, null, noReturn));

        assertTrue(refused.change().why().contains(noReturn.toString()));
        assertEquals(TaskState.ACCEPTED, task.state());
    }

    @Test
    void a_cancellation_that_nobody_asked_for_is_too_early() {
        assertEquals(
                new Decision.TooEarly(TaskState.ACCEPTED, TaskState.PENDING_CANCELLATION),
                accepted().acceptCancellation(DESK, NOW));
    }

    @Test
    void what_is_settled_hears_everything_and_stays_as_it_is() {
        Task task = accepted();
        done(task.complete(DESK, NOW));

        TaskProgressed refused = hear(task, Commitments.cancellation(task));
        assertTrue(refused.change().isCancellationRefused());
        hear(task, Commitments.amended(task, LATER, null));
        hear(task, Commitments.insisted(task, NOW));

        assertEquals(TaskState.COMPLETED, task.state());
        assertEquals(DUE, task.dueAt());
        assertEquals(4, task.commitmentRevision());
        assertEquals(6, task.revision());
    }

    @Test
    void what_was_heard_before_changes_nothing_whatever_it_says() {
        Task task = accepted();
        SalesWord late = Commitments.amended(task, LATER, null);
        hear(task, Commitments.cancellation(task));
        long revision = task.revision();

        assertTrue(task.hear(late, NOW).isEmpty());

        assertEquals(TaskState.PENDING_CANCELLATION, task.state());
        assertEquals(revision, task.revision());
    }

    private static Task taken() {
        return Task.takeOn(Commitments.due(DUE), NOW).task();
    }

    private static Task accepted() {
        Task task = taken();
        done(task.accept(DESK, NOW));
        return task;
    }

    private static Task held() {
        Task task = accepted();
        done(task.hold(DESK, FULL, Commitments.HOLD_REASONS, null, NOW));
        return task;
    }

    private static Task countered() {
        Task task = taken();
        done(task.counter(DESK, LATER, FULL, NOW));
        return task;
    }

    private static Task declined() {
        Task task = taken();
        done(task.decline(DESK, FULL, NOW));
        return task;
    }

    private static TaskProgressed hear(Task task, SalesWord word) {
        return task.hear(word, NOW).orElseThrow();
    }

    private static TaskProgressed done(Decision decision) {
        return assertInstanceOf(Decision.Done.class, decision).event();
    }
}
