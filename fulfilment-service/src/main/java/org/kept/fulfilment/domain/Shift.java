package org.kept.fulfilment.domain;

import java.time.DayOfWeek;

/**
 * A stretch of work on one day of the week, by the clock on the wall; a break is where there is none.
 *
 * @param fromMinute of the day, 0 to 1439, included
 * @param toMinute of the day, up to 1440 (midnight at its end), excluded
 */
public record Shift(DayOfWeek day, int fromMinute, int toMinute) {
    static final int MINUTES_OF_A_DAY = 24 * 60;

    /** @throws IllegalArgumentException when it does not end behind its start on the same day */
    public Shift {
        if (fromMinute < 0 || fromMinute >= toMinute || toMinute > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException(clock(fromMinute) + "-" + clock(toMinute) + " is no stretch of one day");
        }
    }

    /** {@code 09:00} */
    public String from() {
        return clock(fromMinute);
    }

    /** {@code 17:30}, or {@code 24:00} */
    public String to() {
        return clock(toMinute);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
