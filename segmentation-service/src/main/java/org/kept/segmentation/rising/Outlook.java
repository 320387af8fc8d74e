package org.kept.segmentation.rising;

import java.time.LocalDate;

/**
 * From where, and how far, one looks back and ahead.
 *
 * @param date the business date; nothing after it is known
 * @param windowDays the window that decides who is key, ending with {@code date}
 * @param horizonDays the days after {@code date} that are projected
 */
public record Outlook(LocalDate date, int windowDays, int horizonDays) {
    /** Orders up to so many days back, {@code date} included, say something about the next ones. */
    public static final int DAYS_BACK = 730;

    private static final int QUARTERS = 4;

    /** A shorter window has no quarters. */
    public static final int WINDOW_DAYS_MIN = QUARTERS;

    public Outlook {
        if (windowDays < QUARTERS || windowDays > DAYS_BACK || horizonDays < 1 || horizonDays > DAYS_BACK) {
            throw new IllegalArgumentException("A window has 4 to " + DAYS_BACK + " days and a horizon 1 to "
                    + DAYS_BACK + ", not " + windowDays + " and " + horizonDays);
        }
    }

    /** As the service looks: a window ahead that is as long as the one behind. */
    public static Outlook even(LocalDate date, int windowDays) {
        return new Outlook(date, windowDays, windowDays);
    }

    int day() {
        return (int) date.toEpochDay();
    }

    /** Days that have passed since the end of the window's quarter, which is 0 for the latest and 3 for the oldest. */
    int quarterEnd(int quarter) {
        return windowDays * quarter / QUARTERS;
    }

    /** @return 0 for the latest quarter of the window to 3 for the oldest; 4 or more for what is out of it */
    int quarterOf(int daysAgo) {
        int quarter = 0;
        while (quarter < QUARTERS && daysAgo >= quarterEnd(quarter + 1)) {
            quarter++;
        }
        return quarter;
    }
}
