package org.kept.fulfilment.capacity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContendedDayTest {
    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");
    private static final Duration SETTLED = Duration.ofMinutes(5);
    private static final ContendedDay UNKNOWN =
            ContendedDay.unknown("logistics", LocalDate.parse("2027-01-15"), "delivery", NOW);
    private static final ContendedDay CONTENDED = UNKNOWN.look(5, 4, SETTLED, NOW);

    @Test
    void a_day_on_which_too_much_falls_is_contended_at_once() {
        assertTrue(CONTENDED.contended());
        assertEquals(1, CONTENDED.revision());
        assertEquals(5, CONTENDED.tasks());
    }

    @Test
    void a_day_that_is_just_full_or_not_limited_is_not() {
        assertSame(UNKNOWN, UNKNOWN.look(4, 4, SETTLED, NOW));
        assertSame(UNKNOWN, UNKNOWN.look(400, null, SETTLED, NOW));
    }

    @Test
    void still_more_of_it_is_no_news() {
        assertSame(CONTENDED, CONTENDED.look(9, 4, SETTLED, NOW.plusSeconds(60)));
    }

    @Test
    void it_is_over_once_it_has_been_so_for_a_while() {
        ContendedDay eased = CONTENDED.look(4, 4, SETTLED, NOW);

        assertTrue(eased.contended());
        assertEquals(1, eased.revision());
        assertSame(eased, eased.look(4, 4, SETTLED, NOW.plusSeconds(299)));
        ContendedDay over = eased.look(3, 4, SETTLED, NOW.plusSeconds(300));
        assertFalse(over.contended());
        assertEquals(2, over.revision());
        assertEquals(NOW.plusSeconds(300), over.since());
    }

    @Test
    void what_goes_and_comes_back_within_that_while_is_told_once() {
        ContendedDay day = CONTENDED;
        for (int minute = 0; minute < 60; minute += 4) {
            day = day.look(4, 4, SETTLED, NOW.plusSeconds(60L * minute));
            day = day.look(5, 4, SETTLED, NOW.plusSeconds(60L * minute + 30));
        }

        assertEquals(1, day.revision());
        assertNull(day.easedAt());
    }

    @Test
    void a_limit_that_is_lifted_ends_it_and_a_day_that_is_contended_again_is_told_again() {
        ContendedDay over = CONTENDED.look(5, null, Duration.ZERO, NOW);

        assertFalse(over.contended());
        assertEquals(3, over.look(5, 4, SETTLED, NOW).revision());
    }
}
