package org.kept.proposition.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/**
 * A length of time as ISO 8601 writes it, such as {@code P14D}, {@code P1M}, {@code P1DT4H} or {@code -P7D}. Years,
 * months, weeks and days are those of a calendar, so nine o'clock stays nine o'clock when summer comes; hours are
 * hours.
 */
public record Span(Period days, Duration time) {
    public static final Span NONE = new Span(Period.ZERO, Duration.ZERO);

    /** @throws DateTimeException when it is none */
    public static Span parse(String text) {
        boolean back = text.startsWith("-");
        String span = back ? text.substring(1) : text;
        int time = span.indexOf('T');
        Period days = time == 1 ? Period.ZERO : Period.parse(time < 0 ? span : span.substring(0, time));
        Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + span.substring(time));
        return back ? new Span(days.negated(), hours.negated()) : new Span(days, hours);
    }

    /** @throws DateTimeException when there is no such date */
    public Instant after(Instant start, ZoneId zone) {
        try {
            return start.atZone(zone).plus(days).plus(time).toInstant();
        } catch (ArithmeticException beyondTime) {
            throw new DateTimeException("No date is that far: " + this, beyondTime);
        }
    }

    /** Its whole days, months and years only. */
    LocalDate after(LocalDate day) {
        return day.plus(days);
    }

    /** As it can be parsed. */
    @Override
    public String toString() {
        if (time.isZero()) {
            return days.toString();
        }
        return days.isZero() ? time.toString() : days + time.toString().substring(1);
    }
}
