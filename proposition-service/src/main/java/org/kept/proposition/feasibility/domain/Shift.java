package org.kept.proposition.feasibility.domain;

import java.time.DayOfWeek;

/**
 * A stretch of work on one day of the week, by the clock on the wall.
 *
 * @param fromMinute of the day, 0 to 1439, included
 * @param toMinute of the day, up to 1440 (midnight at its end), excluded
 */
public record Shift(DayOfWeek day, int fromMinute, int toMinute) {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** @throws IllegalArgumentException when it does not end behind its start on the same day */
    public Shift {
        if (day == null || fromMinute < 0 || fromMinute >= toMinute || toMinute > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException(fromMinute + " to " + toMinute + " is no stretch of minutes of a day");
        }
    }
}
