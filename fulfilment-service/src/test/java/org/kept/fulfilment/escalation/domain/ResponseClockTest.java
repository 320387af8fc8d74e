package org.kept.fulfilment.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Ladder;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.domain.WorkingHours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A department in Berlin that works from nine to five and answers within four hours; it is asked on a Friday at two. */
class ResponseClockTest {
    private static final String LADDER = "PT0S: lead; PT4H: head";
    private static final Instant FRIDAY_AT_TWO = Instant.parse("2027-01-15T13:00:00Z");
    private static final Instant MONDAY_AT_TEN = Instant.parse("2027-01-18T09:00:00Z");
    private static final Instant MONDAY_AT_TWO = Instant.parse("2027-01-18T13:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-18");

    private final ResponseClock clock = new ResponseClock(new UUID(1, 1), "logistics");

    @Test
    void the_answer_is_due_when_the_response_time_has_passed_in_working_time() {
        assertEquals(MONDAY_AT_TEN, clock.start(FRIDAY_AT_TWO, patience(LADDER)));
        assertEquals(MONDAY_AT_TEN, clock.nextAt());
    }

    @Test
    void each_step_is_taken_when_it_is_due_and_once() {
        clock.start(FRIDAY_AT_TWO, patience(LADDER));

        assertEquals(Optional.empty(), clock.pass(MONDAY_AT_TEN.minusMillis(1), patience(LADDER)));
        Escalation first = clock.pass(MONDAY_AT_TEN, patience(LADDER)).orElseThrow();
        assertEquals(Optional.empty(), clock.pass(MONDAY_AT_TEN.plusSeconds(1), patience(LADDER)));
        Escalation second =
                clock.pass(MONDAY_AT_TWO.plusSeconds(60), patience(LADDER)).orElseThrow();

        assertEquals(List.of("Lea Brandt"), first.notified());
        assertEquals(List.of("Jonas Weiss"), second.notified());
        assertEquals(2, second.step());
        assertEquals(Duration.ofHours(8).plusSeconds(60), second.waited());
        assertNull(clock.nextAt());
        assertEquals(Optional.empty(), clock.pass(MONDAY_AT_TWO.plus(Duration.ofDays(300)), patience(LADDER)));
    }

    @Test
    void steps_that_were_missed_are_taken_one_after_the_other() {
        clock.start(FRIDAY_AT_TWO, patience(LADDER));
        Instant muchLater = MONDAY_AT_TWO.plus(Duration.ofDays(9));

        assertEquals(1, clock.pass(muchLater, patience(LADDER)).orElseThrow().step());
        assertEquals(2, clock.pass(muchLater, patience(LADDER)).orElseThrow().step());
        assertEquals(Optional.empty(), clock.pass(muchLater, patience(LADDER)));
    }

    @Test
    void a_day_that_is_closed_meanwhile_moves_the_deadline_and_no_step_is_taken_too_early() {
        clock.start(FRIDAY_AT_TWO, patience(LADDER));
        Patience closed = patience(LADDER, new TreeSet<>(List.of(MONDAY)));

        assertEquals(Optional.empty(), clock.pass(MONDAY_AT_TWO, closed));

        assertEquals(MONDAY_AT_TEN.plus(Duration.ofDays(1)), clock.nextAt());
        assertEquals(MONDAY_AT_TEN.plus(Duration.ofDays(1)), clock.answerDueAt(closed));
    }

    @Test
    void a_step_that_is_added_is_still_taken_and_one_that_is_done_is_not_taken_again() {
        clock.start(FRIDAY_AT_TWO, patience("PT0S: lead"));
        clock.pass(MONDAY_AT_TEN, patience("PT0S: lead"));
        assertNull(clock.nextAt());

        assertEquals(
                List.of("Mara Lind"),
                clock.pass(MONDAY_AT_TWO, patience("PT1H: head; PT2H: Mara Lind"))
                        .orElseThrow()
                        .notified());
        assertEquals(Optional.empty(), clock.pass(MONDAY_AT_TWO, patience("PT1H: head")));
    }

    @Test
    void who_is_asked_anew_has_the_whole_time_again() {
        clock.start(FRIDAY_AT_TWO, patience(LADDER));
        clock.pass(MONDAY_AT_TWO, patience(LADDER));

        clock.start(MONDAY_AT_TWO, patience(LADDER));

        assertEquals(0, clock.stepDone());
        assertEquals(List.of(), clock.notified());
        assertEquals(Instant.parse("2027-01-19T09:00:00Z"), clock.nextAt());
    }

    private static Patience patience(String ladder) {
        return patience(ladder, new TreeSet<>());
    }

    private static Patience patience(String ladder, SortedSet<LocalDate> closed) {
        Department department = new Department("logistics");
        department.declare(
                new Declaration(
                        "logistics",
                        "Logistics",
                        ZoneId.of("Europe/Berlin"),
                        Duration.ofHours(4),
                        WorkingHours.USUAL,
                        closed,
                        Duration.ofHours(16),
                        DailyCapacity.UNLIMITED,
                        null,
                        List.of(),
                        List.of(
                                new Person("Lea Brandt", "lead"),
                                new Person("Jonas Weiss", "head"),
                                new Person("Mara Lind", "board")),
                        Ladder.parse(ladder)),
                new TreeSet<>());
        return Patience.of(department);
    }
}
