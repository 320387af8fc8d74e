package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Progress, milestones, persons, pauses, evidence, and what depends on others. */
class WorkTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant DUE = Instant.parse("2027-01-15T16:00:00Z");
    private static final Desk DESK = new Desk("logistics", "anna");
    private static final Desk OTHER = new Desk("finance", "otto");
    private static final Reason CUSTOMER = new Reason(ReasonCode.WAITING_FOR_CUSTOMER, "The gate is locked");
    private static final Reason MATERIAL = new Reason(ReasonCode.MATERIAL, "No pallets");

    @Test
    void progress_rises_and_falls_only_for_a_stated_reason() {
        Task task = started();

        TaskProgressed told = done(task.progress(DESK, new Progress(40, 1, DUE, null), NOW));
        assertEquals(new Work(40, 1, null), task.work());
        assertEquals(DUE, task.expectedAt());
        assertEquals(40, told.change().detail().get("percent"));

        assertEquals("reason", wrong(task.progress(DESK, said(30, null), NOW)).field());
        assertEquals("reason", wrong(task.progress(DESK, said(50, 0), NOW)).field());
        done(task.progress(DESK, new Progress(30, 0, null, "One came back"), NOW));
        assertEquals(new Work(30, 0, null), task.work());
    }

    @Test
    void progress_that_is_none_is_refused_with_what_would_be() {
        Task task = started();
        done(task.progress(DESK, said(40, null), NOW));

        assertInstanceOf(Decision.NothingNew.class, task.progress(DESK, said(40, null), NOW));
        assertEquals(
                "percent", wrong(task.progress(DESK, said(null, null), NOW)).field());
        assertEquals("percent", wrong(task.progress(DESK, said(101, null), NOW)).field());
        assertEquals(
                "is from 0 to 2, as was promised",
                wrong(task.progress(DESK, said(null, 3), NOW)).message());
        assertInstanceOf(Decision.NotTheirs.class, task.progress(OTHER, said(60, null), NOW));
        assertInstanceOf(Decision.TooEarly.class, accepted().progress(DESK, said(60, null), NOW));
    }

    @Test
    void milestones_are_planned_planned_anew_and_reached_once() {
        Task task = accepted();

        done(task.milestone(DESK, new Milestone("Loaded", DUE, null), NOW));
        done(task.milestone(DESK, new Milestone("Loaded", NOW, null), NOW));
        TaskProgressed reached = done(task.milestone(DESK, new Milestone("Loaded", null, NOW), NOW));

        assertEquals(
                List.of(new Milestone("Loaded", NOW, NOW)), task.milestones().all());
        assertEquals(Change.MILESTONE_REACHED, reached.change().what());
        assertInstanceOf(Decision.NothingNew.class, task.milestone(DESK, new Milestone("Loaded", DUE, null), NOW));
        assertEquals(
                "reachedAt",
                wrong(task.milestone(DESK, new Milestone("Left", null, NOW.plusSeconds(1)), NOW))
                        .field());
        assertEquals(
                "plannedAt",
                wrong(task.milestone(DESK, new Milestone("Left", null, null), NOW))
                        .field());
    }

    @Test
    void a_task_has_fifty_milestones_at_most() {
        Task task = accepted();
        for (int i = 0; i < Milestones.COUNT_MAX; i++) {
            done(task.milestone(DESK, new Milestone("M" + i, DUE, null), NOW));
        }

        assertEquals(
                "name",
                wrong(task.milestone(DESK, new Milestone("One more", DUE, null), NOW))
                        .field());
        done(task.milestone(DESK, new Milestone("M7", null, NOW), NOW));
    }

    @Test
    void a_person_takes_it_and_hands_it_over() {
        Task task = accepted();
        Colleagues people = new Colleagues(Person.parse("lead: Lea Brandt; clerk: Bert Ohm <bert>"));

        String tooLong = "x".repeat(256);
        assertEquals(
                new Decision.DoesNotHold("by", "is a name of at most 255 characters"),
                task.take(new Desk("logistics", tooLong), NOW));
        done(task.take(DESK, NOW));
        assertEquals(new Decision.TakenAlready("anna"), task.take(new Desk("logistics", "bert"), NOW));
        TaskProgressed handed = done(task.handOver(DESK, "Bert Ohm", people, "Holidays", NOW));
        assertEquals(new Decision.TakenAlready("bert"), task.handOver(DESK, "bert", people, "Again", NOW));

        assertEquals(new Decision.NoColleague("clerk", people), task.handOver(DESK, "clerk", people, "Holidays", NOW));

        assertEquals("bert", task.work().assignee());
        assertEquals("anna", handed.change().detail().get("from"));
        assertTrue(handed.change().isForTheDepartment());
    }

    @Test
    void a_note_can_be_left_on_whatever_the_department_has_and_on_nothing_else() {
        Task task = accepted();
        done(task.complete(DESK, NOW));

        done(task.note(DESK, "They were pleased", NOW));
        assertInstanceOf(Decision.NotTheirs.class, task.note(OTHER, "So were we", NOW));
        assertInstanceOf(Decision.AlreadyThere.class, task.take(DESK, NOW));
    }

    @Test
    void what_is_delivered_is_done_in_full_and_keeps_its_evidence() {
        Task task = accepted();
        Proof proof = new Proof(List.of(new Evidence("signature", "Box 7", null)));

        TaskProgressed told = done(task.complete(DESK, proof, NOW));

        assertEquals(new Work(100, 2, null), task.work());
        assertEquals(proof, task.evidence());
        assertEquals(
                "[{kind=signature, reference=Box 7}]",
                told.change().detail().get("evidence").toString());
    }

    @Test
    void a_reason_that_pauses_moves_the_departments_date_and_not_what_the_customer_was_told() {
        WorkingTime usual = new WorkingTime(ZoneOffset.UTC, WorkingHours.USUAL, Set.of());
        Task task = started();
        // Monday 15:00 to Tuesday 11:00: two hours of each day.
        Instant from = Instant.parse("2027-01-04T15:00:00Z");
        Instant to = Instant.parse("2027-01-05T11:00:00Z");

        done(task.hold(DESK, CUSTOMER, Commitments.HOLD_REASONS, null, from));
        assertEquals(from, task.pause().pausedSince());
        done(task.resume(DESK, null, usual, to));

        assertEquals(new Pause(null, Duration.ofHours(4).toSeconds()), task.pause());
        // Friday 16:00 and four hours more: an hour of that day, three of Monday.
        assertEquals(Instant.parse("2027-01-18T12:00:00Z"), task.dueAt());
        assertEquals(DUE, task.terms().keptUntil());
    }

    @Test
    void a_reason_that_does_not_pause_moves_nothing() {
        Task task = started();

        done(task.hold(DESK, MATERIAL, Commitments.HOLD_REASONS, null, NOW));
        assertNull(task.pause().pausedSince());
        done(task.resume(DESK, null, Commitments.ALWAYS, NOW.plusSeconds(3_600)));

        assertEquals(DUE, task.dueAt());
        assertEquals(Pause.NONE, task.pause());
        assertNull(task.terms().customerDueAt());
    }

    @Test
    void a_clock_that_stands_still_goes_on_standing_while_sales_asks_to_stop() {
        Task task = started();
        done(task.hold(DESK, CUSTOMER, Commitments.HOLD_REASONS, null, NOW));
        task.hear(Commitments.cancellation(task), NOW.plusSeconds(60));
        done(task.refuseCancellation(DESK, MATERIAL, NOW.plusSeconds(120)));
        assertEquals(TaskState.HELD, task.state());

        done(task.resume(DESK, null, Commitments.ALWAYS, NOW.plusSeconds(600)));

        assertEquals(600, task.pause().pausedSeconds());
    }

    @Test
    void a_hold_is_no_way_round_what_comes_first() {
        Task task = waiting();
        done(task.hold(DESK, CUSTOMER, Commitments.HOLD_REASONS, null, NOW));

        assertInstanceOf(Decision.Waits.class, task.resume(DESK, null, Commitments.ALWAYS, NOW.plusSeconds(60)));

        task.follow(Readiness.READY, NOW.plusSeconds(120));
        done(task.resume(DESK, null, Commitments.ALWAYS, NOW.plusSeconds(180)));
    }

    @Test
    void what_depends_on_others_neither_starts_nor_completes_before_they_are_there() {
        Task task = waiting();

        assertInstanceOf(Decision.Waits.class, task.start(DESK, NOW));
        assertInstanceOf(Decision.Waits.class, task.complete(DESK, NOW));
        assertEquals(
                Change.BLOCKED,
                task.follow(Readiness.BLOCKED, NOW).orElseThrow().change().what());
        assertEquals(Readiness.BLOCKED, ((Decision.Waits) task.start(DESK, NOW)).readiness());
        assertTrue(task.follow(Readiness.BLOCKED, NOW).isEmpty(), "told once");
        assertEquals(
                Change.STARTABLE,
                task.follow(Readiness.READY, NOW).orElseThrow().change().what());
        assertTrue(task.isStartable());

        done(task.start(DESK, NOW));
        done(task.complete(DESK, NOW));
        assertTrue(task.follow(Readiness.WAITING, NOW).isEmpty(), "settled");
    }

    @Test
    void what_sales_makes_depend_on_something_else_waits_anew() {
        Task task = accepted();
        Commitment later = Commitments.of(task.commitmentId(), 2, Commitments.after(DUE, List.of(new UUID(1, 1))));

        task.hear(new SalesWord.Amended(later, false), NOW);

        assertEquals(Readiness.WAITING, task.readiness());
    }

    @Test
    void predecessors_make_ready_when_all_are_there_and_block_when_one_is_off() {
        Predecessor there = predecessor(TaskState.COMPLETED);

        assertEquals(Readiness.READY, Predecessor.readiness(List.of()));
        assertEquals(Readiness.READY, Predecessor.readiness(List.of(there)));
        assertEquals(Readiness.WAITING, Predecessor.readiness(List.of(there, Predecessor.unknown(new UUID(1, 2)))));
        for (TaskState off : List.of(TaskState.FAILED, TaskState.CANCELLED, TaskState.DECLINED)) {
            assertEquals(
                    Readiness.BLOCKED,
                    Predecessor.readiness(List.of(there, predecessor(off), predecessor(TaskState.HELD))));
        }
    }

    private static Predecessor predecessor(TaskState state) {
        return new Predecessor(UUID.randomUUID(), "production", state, DUE);
    }

    private static Progress said(Integer percent, Integer quantity) {
        return new Progress(percent, quantity, null, null);
    }

    private static Task accepted() {
        Task task = Task.takeOn(Commitments.due(DUE), NOW).task();
        done(task.accept(DESK, NOW));
        return task;
    }

    private static Task started() {
        Task task = accepted();
        done(task.start(DESK, NOW));
        return task;
    }

    private static Task waiting() {
        Terms terms = Commitments.after(DUE, List.of(new UUID(1, 1)));
        Task task =
                Task.takeOn(Commitments.of(UUID.randomUUID(), 1, terms), NOW).task();
        done(task.accept(DESK, NOW));
        return task;
    }

    private static TaskProgressed done(Decision decision) {
        return assertInstanceOf(Decision.Done.class, decision).event();
    }

    private static Decision.DoesNotHold wrong(Decision decision) {
        return assertInstanceOf(Decision.DoesNotHold.class, decision);
    }
}
