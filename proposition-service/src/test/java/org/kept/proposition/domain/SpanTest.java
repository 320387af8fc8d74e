package org.kept.proposition.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SpanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant BEFORE_SUMMER = Instant.parse("2027-03-27T08:00:00Z");

    @Test
    void nine_o_clock_stays_nine_o_clock_when_summer_comes() {
        assertEquals(Instant.parse("2027-03-29T07:00:00Z"), Span.parse("P2D").after(BEFORE_SUMMER, BERLIN));
        assertEquals(Instant.parse("2027-03-29T08:00:00Z"), Span.parse("PT48H").after(BEFORE_SUMMER, BERLIN));
    }

    @Test
    void days_and_hours_go_together_and_backwards() {
        assertEquals(Instant.parse("2027-03-28T11:00:00Z"), Span.parse("P1DT4H").after(BEFORE_SUMMER, BERLIN));
        assertEquals(Instant.parse("2027-03-20T08:00:00Z"), Span.parse("-P1W").after(BEFORE_SUMMER, BERLIN));
        assertEquals(LocalDate.of(2027, 2, 28), Span.parse("P1M").after(LocalDate.of(2027, 1, 31)));
    }

    @Test
    void it_is_written_as_it_can_be_read() {
        for (String text : List.of("P14D", "PT4H", "P1DT4H", "P1Y2M")) {
            assertEquals(text, Span.parse(text).toString());
        }
    }

    @Test
    void what_is_no_length_of_time_is_refused() {
        for (String text : List.of("", "-", "14", "P", "PT", "P1DT", "tomorrow", "TP1D", "P99999999999D")) {
            assertThrows(DateTimeException.class, () -> Span.parse(text), text);
        }
        assertThrows(DateTimeException.class, () -> Span.parse("P2147483647Y").after(BEFORE_SUMMER, BERLIN));
    }
}
