package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.WorkingHours;
import org.kept.fulfilment.domain.WorkingTime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkClockTest {
    private static final Instant FROM = Instant.parse("2027-03-10T00:00:00Z");
    private static final List<String> WEEKS = List.of(
            "Mon-Fri 09:00-17:00",
            "Mon-Sun 00:00-24:00",
            "Mon-Thu 08:00-12:00 13:00-17:15; Sat 22:00-24:00; Sun 00:00-02:30 02:45-06:00");

    /** Over the changes of the clocks in March, and closed days. */
    @Test
    void it_counts_what_the_working_time_counts_and_finds_back() {
        Random random = new Random(42);
        for (String week : WEEKS) {
            WorkingTime time = new WorkingTime(
                    ZoneId.of("Europe/Berlin"), WorkingHours.parse(week), Set.of(LocalDate.parse("2027-03-18")));
            WorkClock clock = WorkClock.of(time, FROM, FROM.plus(Duration.ofDays(30)));
            for (int i = 0; i < 500; i++) {
                Instant one = FROM.plusSeconds(random.nextInt(29 * 86_400));
                Instant other = one.plusSeconds(random.nextInt(86_400));
                long worked = time.between(one, other).toSeconds();
                assertEquals(worked, clock.between(one, other).toSeconds(), week + " " + one + " " + other);

                if (clock.worked(other) == 0) {
                    continue;
                }
                long reached = clock.reaches(clock.worked(one) + worked);
                assertTrue(reached <= other.getEpochSecond(), week + " " + one + " " + other);
                assertEquals(clock.worked(other), clock.worked(reached));
            }
        }
    }

    @Test
    void before_the_count_it_is_zero_and_behind_it_it_stands_still() {
        WorkClock clock = Given.CLOCK;

        assertEquals(0, clock.worked(Instant.EPOCH));
        assertEquals(
                clock.worked(Instant.parse("2029-01-01T00:00:00Z")),
                clock.worked(Instant.parse("2039-01-01T00:00:00Z")));
        assertTrue(clock.reaches(Long.MAX_VALUE / 2) > Given.NOW.getEpochSecond());
    }
}
