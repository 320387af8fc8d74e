package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever desks and sales do in whatever order as time goes by. The rules are written down here a second time, as what
 * the database's checks and the readers rely on.
 */
class LifeCycleTest {
    private static final int SEQUENCES = 5_000;
    private static final int STEPS = 40;
    private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");
    private static final Desk DESK = new Desk("logistics", "logistics-desk");
    private static final Reason WHY = new Reason(ReasonCode.OTHER, "So it is");
    private static final Reason CUSTOMER = new Reason(ReasonCode.WAITING_FOR_CUSTOMER, "The gate is locked");

    private static final Set<TaskState> STANDS_BY = EnumSet.of(
            TaskState.ACCEPTED,
            TaskState.IN_PROGRESS,
            TaskState.HELD,
            TaskState.PENDING_CANCELLATION,
            TaskState.COMPLETED,
            TaskState.FAILED);
    private static final Set<TaskState> HAS_REASON =
            EnumSet.of(TaskState.COUNTERED, TaskState.DECLINED, TaskState.HELD, TaskState.FAILED);
    private static final Set<String> NEEDS_OTHERS = Set.of(Change.STARTED, TaskState.COMPLETED.word());
    private static final Set<TaskState> MAY_STAND_STILL = EnumSet.of(TaskState.HELD, TaskState.PENDING_CANCELLATION);
    private static final Map<TaskState, Set<TaskState>> NEXT = next();

    private static Map<TaskState, Set<TaskState>> next() {
        Map<TaskState, Set<TaskState>> next = new EnumMap<>(TaskState.class);
        next.put(
                TaskState.ACKNOWLEDGED,
                EnumSet.of(TaskState.ACCEPTED, TaskState.COUNTERED, TaskState.DECLINED, TaskState.CANCELLED));
        next.put(
                TaskState.ACCEPTED,
                EnumSet.of(
                        TaskState.ACKNOWLEDGED,
                        TaskState.IN_PROGRESS,
                        TaskState.HELD,
                        TaskState.COMPLETED,
                        TaskState.FAILED,
                        TaskState.PENDING_CANCELLATION));
        next.put(
                TaskState.IN_PROGRESS,
                EnumSet.of(
                        TaskState.ACKNOWLEDGED,
                        TaskState.HELD,
                        TaskState.COMPLETED,
                        TaskState.FAILED,
                        TaskState.PENDING_CANCELLATION));
        next.put(
                TaskState.HELD,
                EnumSet.of(
                        TaskState.ACKNOWLEDGED,
                        TaskState.IN_PROGRESS,
                        TaskState.FAILED,
                        TaskState.PENDING_CANCELLATION));
        next.put(TaskState.COUNTERED, EnumSet.of(TaskState.ACKNOWLEDGED, TaskState.ACCEPTED, TaskState.CANCELLED));
        next.put(TaskState.DECLINED, EnumSet.of(TaskState.ACKNOWLEDGED, TaskState.CANCELLED));
        next.put(
                TaskState.PENDING_CANCELLATION,
                EnumSet.of(
                        TaskState.ACKNOWLEDGED,
                        TaskState.ACCEPTED,
                        TaskState.IN_PROGRESS,
                        TaskState.HELD,
                        TaskState.CANCELLED));
        TaskState.SETTLED.forEach(settled -> next.put(settled, EnumSet.noneOf(TaskState.class)));
        return next;
    }

    @Test
    void no_sequence_of_calls_reaches_what_the_rules_exclude() {
        Set<TaskState> seen = EnumSet.noneOf(TaskState.class);
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Random random = new Random(seed);
            Instant now = START;
            Task task = Task.takeOn(Commitments.due(START.plus(Duration.ofHours(20))), now)
                    .task();
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(random.nextInt(7_200));
                String where = "seed " + seed + ", step " + step;
                TaskState before = task.state();
                long revision = task.revision();
                Boolean kept = task.kept();
                boolean overdue = task.overdue();
                Readiness readiness = task.readiness();

                List<TaskProgressed> told = anything(task, random, now);

                assertEquals(revision + told.size(), task.revision(), where);
                assertTrue(
                        before == task.state() || NEXT.get(before).contains(task.state()),
                        where + ": " + before + " to " + task.state());
                assertTrue(before == task.state() || !told.isEmpty(), where);
                assertTrue(
                        before == task.state()
                                || readiness == Readiness.READY
                                || !NEEDS_OTHERS.contains(told.get(0).change().what()),
                        where);
                assertTrue(kept == null || kept.equals(task.kept()), where);
                assertTrue(!overdue || task.overdue(), where);
                mustHold(task, where);
                seen.add(task.state());
            }
        }
        assertEquals(EnumSet.allOf(TaskState.class), seen);
    }

    /** What every reader may rely on, and what the table's checks demand. */
    private static void mustHold(Task task, String where) {
        TaskState state = task.state();
        if (state != TaskState.PENDING_CANCELLATION) {
            assertEquals(HAS_REASON.contains(state), task.reason() != null, where);
        }
        assertEquals(STANDS_BY.contains(state), task.acceptedAt() != null, where);
        assertEquals(state == TaskState.COUNTERED, task.counterDueAt() != null, where);
        assertEquals(state == TaskState.COMPLETED, task.completedAt() != null, where);
        assertTrue(!task.overdue() || Boolean.FALSE.equals(task.kept()), where);
        assertTrue(task.pause().pausedSince() == null || MAY_STAND_STILL.contains(state), where);
        Integer percent = task.work().percentDone();
        assertTrue(percent == null || percent >= 0 && percent <= 100, where);
        if (state == TaskState.COMPLETED) {
            assertTrue(!task.kept() || !task.completedAt().isAfter(task.terms().keptUntil()), where);
        } else if (state == TaskState.FAILED) {
            assertEquals(Boolean.FALSE, task.kept(), where);
        } else if (!task.overdue()) {
            assertNull(task.kept(), where);
        }
    }

    private static List<TaskProgressed> anything(Task task, Random random, Instant now) {
        Instant date = now.plusSeconds(random.nextInt(72_000));
        List<TaskProgressed> told = new ArrayList<>();
        switch (random.nextInt(20)) {
            case 0, 1 -> told.addAll(task.accept(DESK, now).events());
            case 2 -> told.addAll(task.counter(DESK, date, WHY, now).events());
            case 3 -> told.addAll(task.decline(DESK, WHY, now).events());
            case 4 -> told.addAll(task.start(DESK, now).events());
            case 5 ->
                told.addAll(task.hold(DESK, random.nextBoolean() ? WHY : CUSTOMER, Commitments.HOLD_REASONS, date, now)
                        .events());
            case 6 ->
                told.addAll(task.resume(DESK, null, Commitments.ALWAYS, now).events());
            case 7 ->
                told.addAll(
                        (random.nextInt(4) > 0
                                ? task.passDueDate(now).stream().toList()
                                : task.complete(DESK, now).events()));
            case 8 ->
                told.addAll(
                        (random.nextInt(4) > 0
                                ? task.passDueDate(now).stream().toList()
                                : task.fail(DESK, WHY, now).events()));
            case 9 -> told.addAll(task.acceptCancellation(DESK, now).events());
            case 10 ->
                told.addAll(task.refuseCancellation(DESK, random.nextBoolean() ? WHY : null, now)
                        .events());
            case 11 ->
                told.addAll(
                        task.accept(new Desk("finance", "finance-desk"), now).events());
            case 12 -> hear(told, task, Commitments.amended(task, date, random.nextBoolean() ? date : null), now);
            case 13 -> {
                Instant offered = task.counterDueAt();
                hear(told, task, Commitments.agreed(task, offered == null ? date : offered, null), now);
            }
            case 14 -> hear(told, task, Commitments.insisted(task, now), now);
            case 15 -> hear(told, task, Commitments.cancellation(task), now);
            default -> told.addAll(anyWork(task, random, now));
        }
        return told;
    }

    private static List<TaskProgressed> anyWork(Task task, Random random, Instant now) {
        String why = random.nextBoolean() ? "Counted again" : null;
        return switch (random.nextInt(6)) {
            case 0 ->
                task.progress(DESK, new Progress(random.nextInt(120), random.nextInt(4), null, why), now)
                        .events();
            case 1 ->
                task.milestone(
                                DESK,
                                new Milestone("M" + random.nextInt(3), now, random.nextBoolean() ? now : null),
                                now)
                        .events();
            case 2 -> task.note(DESK, "Seen", now).events();
            case 3 -> task.take(DESK, now).events();
            case 4 ->
                task.handOver(DESK, "anna", new Colleagues(List.of()), "Holidays", now)
                        .events();
            default ->
                task.follow(Readiness.values()[random.nextInt(3)], now).stream().toList();
        };
    }

    /** Twice, as an event may come: the second time it is no news. */
    private static void hear(List<TaskProgressed> told, Task task, SalesWord word, Instant now) {
        task.hear(word, now).ifPresent(told::add);
        task.hear(word, now).ifPresent(told::add);
        assertTrue(told.size() <= 1);
    }
}
