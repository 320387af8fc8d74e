package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.TaskState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.fulfilment.forecast.domain.Given.CLOCK;
import static org.kept.fulfilment.forecast.domain.Given.NOW;

class ForecasterTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);
    private static final Practice EVENLY = Given.evenly(CLOCK, 16);

    @Test
    void more_time_that_passes_never_makes_it_earlier() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            Practice practice = Given.random(CLOCK, random);
            Instant ready = NOW.minus(Duration.ofHours(random.nextInt(300)));
            TaskState state = List.of(TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.HELD)
                    .get(random.nextInt(3));
            Instant said = random.nextBoolean() ? null : NOW.plus(Duration.ofHours(random.nextInt(50)));
            Instant before = Instant.MIN;
            for (int hour = 0; hour < 24 * 14; hour += 1 + random.nextInt(9)) {
                Instant now = NOW.plus(Duration.ofHours(hour));
                OpenTask task =
                        Given.of(FIRST, "logistics", state, ready, NOW.plus(Duration.ofDays(9)), null, List.of());
                Instant expected = Given.assess(practice, now, task).expectedAt();
                assertFalse(expected.isBefore(before), "round " + round + " " + state + " after " + hour + " h");
                assertFalse(expected.isBefore(now));
                before = expected;
            }
            OpenTask spoken = Given.of(FIRST, "logistics", state, ready, NOW.plus(Duration.ofDays(9)), said, List.of());
            assertFalse(Given.assess(practice, NOW, spoken).expectedAt().isBefore(NOW));
        }
    }

    @Test
    void a_predecessor_that_slips_never_makes_a_follower_earlier_nor_safer() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            Practice practice = Given.random(CLOCK, random);
            Instant due = NOW.plus(Duration.ofHours(random.nextInt(400)));
            Instant word = random.nextBoolean() ? null : NOW.plus(Duration.ofHours(1 + random.nextInt(100)));
            Instant slips = NOW.plus(Duration.ofHours(1 + random.nextInt(100)));
            Assessment before = behind(practice, due, word, slips);
            Assessment after = behind(practice, due, word, slips.plus(Duration.ofHours(random.nextInt(100))));

            assertFalse(after.expectedAt().isBefore(before.expectedAt()), "round " + round);
            assertTrue(after.score() >= before.score(), "round " + round);
        }
    }

    private static Assessment behind(Practice practice, Instant due, Instant word, Instant predecessorSays) {
        OpenTask first = Given.of(
                FIRST, "production", TaskState.HELD, NOW.minus(Duration.ofDays(1)), NOW, predecessorSays, List.of());
        OpenTask second = Given.of(
                SECOND, "logistics", TaskState.ACCEPTED, NOW.minus(Duration.ofDays(1)), due, word, List.of(FIRST));
        return Given.assess(practice, NOW, second, first);
    }

    @Test
    void a_slip_moves_all_that_follow_across_departments_and_the_reason_names_it() {
        Instant due = NOW.plus(Duration.ofDays(14));
        OpenTask second = Given.task(SECOND, "logistics", NOW, due, List.of(FIRST));
        OpenTask third = Given.task(THIRD, "production", NOW, due, List.of(SECOND));
        OpenTask first = Given.task(FIRST, "production", NOW, due, List.of());
        OpenTask slipped =
                Given.of(FIRST, "production", TaskState.HELD, NOW, due, NOW.plus(Duration.ofDays(20)), List.of());

        Assessment before = Given.assess(EVENLY, NOW, third, first, second);
        Assessment after = Given.assess(EVENLY, NOW, third, slipped, second);

        assertTrue(before.score() < 0.2, before.toString());
        assertTrue(after.expectedAt().isAfter(NOW.plus(Duration.ofDays(20))), after.toString());
        assertEquals(0.99, after.score());
        assertTrue(after.reason().contains(SECOND + " of logistics"), after.reason());
    }

    @Test
    void an_unknown_predecessor_a_cycle_and_itself_are_borne() {
        Instant due = NOW.plus(Duration.ofDays(5));
        OpenTask unknown = Given.task(FIRST, "logistics", NOW, due, List.of(new UUID(9, 9)));
        OpenTask itself = Given.task(FIRST, "logistics", NOW, due, List.of(FIRST));
        OpenTask one = Given.task(FIRST, "logistics", NOW, due, List.of(SECOND));
        OpenTask other = Given.task(SECOND, "logistics", NOW, due, List.of(FIRST));

        assertTrue(Given.assess(EVENLY, NOW, unknown).expectedAt().isAfter(NOW));
        assertTrue(Given.assess(EVENLY, NOW, itself).expectedAt().isAfter(NOW));
        assertTrue(Given.assess(EVENLY, NOW, one, other).expectedAt().isAfter(NOW));
    }

    @Test
    void what_is_declined_takes_all_that_wait_for_it_along() {
        Instant due = NOW.plus(Duration.ofDays(5));
        OpenTask declined = Given.of(FIRST, "production", TaskState.DECLINED, NOW, due, null, List.of());
        OpenTask second = Given.task(SECOND, "logistics", NOW, due, List.of(FIRST));
        OpenTask third = Given.task(THIRD, "logistics", NOW, due, List.of(SECOND));

        Assessment found = Given.assess(EVENLY, NOW, third, declined, second);

        assertNull(found.expectedAt());
        assertEquals(1, found.score());
        assertTrue(found.reason().contains(SECOND.toString()), found.reason());
    }

    @Test
    void the_score_rises_as_time_runs_out_and_a_date_that_has_passed_is_certain() {
        Instant due = Instant.parse("2027-03-04T16:00:00Z");
        OpenTask task = Given.task(FIRST, "logistics", NOW, due, List.of());

        double fresh = Given.assess(EVENLY, NOW, task).score();
        double late = Given.assess(EVENLY, Instant.parse("2027-03-04T14:00:00Z"), task)
                .score();
        Assessment passed = Given.assess(EVENLY, due.plusSeconds(1), task);

        assertTrue(fresh < 0.2 && late > fresh, fresh + " " + late);
        assertEquals(1, passed.score());
        assertTrue(passed.reason().contains("Thu 2027-03-04 17:00, has passed"), passed.reason());
    }

    @Test
    void in_the_last_hour_of_work_whatever_is_open_is_in_danger_and_stays_so() {
        Instant due = Instant.parse("2027-03-04T16:00:00Z");
        Instant begun = due.minus(Duration.ofMinutes(63));
        OpenTask task = Given.of(
                FIRST, "logistics", TaskState.IN_PROGRESS, begun, due, due.minus(Duration.ofMinutes(30)), List.of());
        Practice quick = Given.evenly(CLOCK, 2);

        Assessment before = Given.assess(quick, due.minus(Duration.ofMinutes(62)), task);
        Assessment last = Given.assess(quick, due.minus(Duration.ofMinutes(60)), task);

        assertEquals(Level.NONE, Level.NONE.next(before.score(), false), before.toString());
        assertEquals(Level.HIGH, Level.NONE.next(last.score(), false), last.toString());
        assertTrue(last.reason().startsWith("It is the last hour of work"), last.reason());
        for (int left = 59; left > 30; left--) {
            double score = Given.assess(quick, due.minus(Duration.ofMinutes(left)), task)
                    .score();
            assertTrue(Level.HIGH.next(score, true).isDanger(), left + " min: " + score);
        }
    }

    @Test
    void of_what_takes_minutes_an_hour_is_not_the_last_one() {
        Instant due = Instant.parse("2027-03-04T16:00:00Z");
        LeadTimes minutes = LeadTimes.of(Collections.nCopies(40, Duration.ofMinutes(5)), Duration.ofHours(16));
        Practice practice = new Practice(CLOCK, Duration.ofHours(16), new Practice.Course(minutes, minutes), Map.of());
        OpenTask task = Given.task(FIRST, "logistics", due.minus(Duration.ofMinutes(51)), due, List.of());

        assertTrue(
                Given.assess(practice, due.minus(Duration.ofMinutes(50)), task).score() < 0.1);
    }

    @Test
    void a_date_after_hours_is_expected_to_be_missed_and_told_again_once_it_has_passed() {
        Instant due = Instant.parse("2027-03-04T21:00:00Z");
        OpenTask task = Given.task(FIRST, "logistics", NOW, due, List.of());
        Instant evening = due.minus(Duration.ofHours(1));

        Update expected = Forecast.first(Given.assess(EVENLY, evening, task), evening);
        Update passed =
                expected.forecast().take(Given.assess(EVENLY, due.plusSeconds(1), task), CLOCK, due.plusSeconds(1));

        assertEquals(Level.CERTAIN, expected.forecast().level());
        assertEquals(0.99, expected.forecast().score());
        assertEquals("changed", passed.change());
        assertTrue(
                passed.forecast().reason().contains("has passed"),
                passed.forecast().reason());
    }

    @Test
    void a_desk_that_says_itself_that_it_will_be_late_is_believed() {
        Instant due = NOW.plus(Duration.ofDays(5));
        OpenTask task = Given.of(FIRST, "logistics", TaskState.HELD, NOW, due, due.plus(Duration.ofDays(1)), List.of());

        Assessment found = Given.assess(EVENLY, NOW, task);

        assertEquals(due.plus(Duration.ofDays(1)), found.expectedAt());
        assertEquals(Level.CERTAIN, Level.NONE.next(found.score(), false));
        assertTrue(found.reason().contains("logistics expects"), found.reason());
    }
}
