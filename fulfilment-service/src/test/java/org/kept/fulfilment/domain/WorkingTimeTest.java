package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WorkingTimeTest {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Kathmandu");
    private static final List<WorkingHours> WEEKS = List.of(
            WorkingHours.USUAL,
            WorkingHours.parse("Mon-Sun 00:00-24:00"),
            WorkingHours.parse("Mon-Thu 08:00-12:00 13:00-17:15; Sat 22:00-24:00; Sun 00:00-02:30 02:45-06:00"));

    /** Over the changes of the clocks of 2027, in March and in autumn, minute by minute. */
    @Test
    void it_is_what_a_count_minute_by_minute_gives() {
        Random random = new Random(42);
        for (int i = 0; i < 150; i++) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            WorkingHours week = WEEKS.get(random.nextInt(WEEKS.size()));
            Instant from = Instant.parse(random.nextBoolean() ? "2027-03-10T00:00:00Z" : "2027-10-25T00:00:00Z")
                    .plusSeconds(60L * random.nextInt(20_000));
            Instant to = from.plusSeconds(60L * random.nextInt(20_000));
            Set<LocalDate> closed = Set.of(from.atZone(zone).toLocalDate().plusDays(random.nextInt(4)));

            assertEquals(
                    minuteByMinute(zone, week, closed, from, to),
                    new WorkingTime(zone, week, closed).between(from, to).toMinutes(),
                    zone + " " + week.written() + " " + from + " to " + to);
        }
    }

    @Test
    void an_end_before_the_start_is_no_time_and_a_year_is_the_most() {
        WorkingTime always = new WorkingTime(ZoneId.of("UTC"), WorkingHours.parse("Mon-Sun 00:00-24:00"), Set.of());
        Instant now = Instant.parse("2027-01-01T00:00:00Z");

        assertEquals(Duration.ZERO, always.between(now, now.minusSeconds(1)));
        assertEquals(Duration.ofDays(366), always.between(now, now.plus(Duration.ofDays(100_000))));
    }

    private static long minuteByMinute(
            ZoneId zone, WorkingHours week, Set<LocalDate> closed, Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            ZonedDateTime local = minute.atZone(zone);
            int ofDay = local.getHour() * 60 + local.getMinute();
            if (!closed.contains(local.toLocalDate())
                    && week.on(local.getDayOfWeek()).stream()
                            .anyMatch(shift -> shift.fromMinute() <= ofDay && ofDay < shift.toMinute())) {
                minutes++;
            }
        }
        return minutes;
    }
}
