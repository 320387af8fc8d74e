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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks the arithmetic against a count minute by minute, over changes of the clocks, closed days and breaks. */
class WorkingTimeTest {
    private static final WorkingHours ALWAYS = WorkingHours.parse("Mon-Sun 00:00-24:00");
    private static final int MINUTES_MAX = 20_000;
    /** Each with instants shortly before its clocks change; in Apia there was no 30 December 2011. */
    private static final List<Place> PLACES = List.of(
            new Place("Europe/Berlin", "2027-03-20T00:00:00Z", "2027-10-25T00:00:00Z"),
            new Place("America/New_York", "2027-03-10T00:00:00Z", "2027-11-01T00:00:00Z"),
            new Place("Australia/Lord_Howe", "2027-03-28T00:00:00Z", "2027-09-27T00:00:00Z"),
            new Place("America/Havana", "2027-03-09T00:00:00Z", "2027-11-01T00:00:00Z"),
            new Place("Asia/Kathmandu", "2027-03-10T00:00:00Z", "2027-10-25T00:00:00Z"),
            new Place("Pacific/Apia", "2011-12-23T00:00:00Z", "2011-09-20T00:00:00Z"));

    private final Random random = new Random(42);

    private record Place(String zone, String one, String other) {}

    /** One department's calendar, and a stretch of time to look at. */
    private record Case(ZoneId zone, WorkingHours week, Set<LocalDate> closed, Instant from) {
        WorkingTime time() {
            return new WorkingTime(zone, week, closed);
        }

        boolean isWorking(Instant minute) {
            ZonedDateTime local = minute.atZone(zone);
            int ofDay = local.getHour() * 60 + local.getMinute();
            return !closed.contains(local.toLocalDate())
                    && week.on(local.getDayOfWeek()).stream()
                            .anyMatch(shift -> shift.fromMinute() <= ofDay && ofDay < shift.toMinute());
        }
    }

    @Test
    void what_lies_between_is_what_a_count_minute_by_minute_gives() {
        for (int i = 0; i < 400; i++) {
            Case one = anyCase();
            Instant to = one.from().plusSeconds(60L * random.nextInt(MINUTES_MAX));

            long minutes = 0;
            for (Instant minute = one.from(); minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += one.isWorking(minute) ? 1 : 0;
            }

            assertEquals(minutes, one.time().between(one.from(), to).toMinutes(), one + " to " + to);
        }
    }

    @Test
    void the_end_of_so_much_work_is_what_a_count_minute_by_minute_gives() {
        for (int i = 0; i < 400; i++) {
            Case one = anyCase();
            int work = 1 + random.nextInt(4_000);

            Instant minute = one.from();
            for (int left = work; left > 0; minute = minute.plusSeconds(60)) {
                left -= one.isWorking(minute) ? 1 : 0;
            }

            assertEquals(minute, one.time().plus(one.from(), Duration.ofMinutes(work)), one + " and " + work);
        }
    }

    @Test
    void work_ends_at_the_earliest_instant_by_which_it_is_done() {
        for (int i = 0; i < 400; i++) {
            Case one = anyCase();
            Instant from = one.from().plusMillis(random.nextInt(60_000));
            Duration work = Duration.ofMillis(1 + random.nextInt(300_000_000));

            Instant end = one.time().plus(from, work);

            assertEquals(work, one.time().between(from, end), one + " and " + work);
            assertTrue(one.time().between(from, end.minusMillis(1)).compareTo(work) < 0, one + " and " + work);
        }
    }

    @Test
    void an_end_before_the_start_is_no_time_and_a_year_is_the_most() {
        WorkingTime always = new WorkingTime(ZoneId.of("UTC"), ALWAYS, Set.of());
        Instant now = Instant.parse("2027-01-01T00:00:00Z");

        assertEquals(Duration.ZERO, always.between(now, now.minusSeconds(1)));
        assertEquals(Duration.ofDays(366), always.between(now, now.plus(Duration.ofDays(100_000))));
    }

    @Test
    void no_work_ends_at_once_and_what_is_never_done_ends_after_a_year() {
        WorkingTime closedForGood = new WorkingTime(ZoneId.of("UTC"), ALWAYS, day -> true);
        Instant now = Instant.parse("2027-01-01T00:00:00Z");

        assertEquals(now, closedForGood.plus(now, Duration.ZERO));
        assertEquals(now.plus(Duration.ofDays(366)), closedForGood.plus(now, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> closedForGood.plus(now, Duration.ofSeconds(-1)));
    }

    @Test
    void work_that_fits_a_day_exactly_ends_with_the_day_and_not_with_the_next_morning() {
        WorkingTime usual = new WorkingTime(ZoneId.of("Europe/Berlin"), WorkingHours.USUAL, Set.of());

        assertEquals(
                Instant.parse("2027-01-15T16:00:00Z"),
                usual.plus(Instant.parse("2027-01-15T08:00:00Z"), Duration.ofHours(8)));
    }

    private Case anyCase() {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        ZoneId zone = ZoneId.of(place.zone());
        Instant from = Instant.parse(random.nextBoolean() ? place.one() : place.other())
                .plusSeconds(60L * random.nextInt(MINUTES_MAX));
        LocalDate day = from.atZone(zone).toLocalDate();
        return new Case(
                zone, anyWeek(), Set.of(day.plusDays(random.nextInt(4)), day.plusDays(4 + random.nextInt(9))), from);
    }

    /** Up to three stretches with breaks between them on each of some days; midnight to midnight now and then. */
    private WorkingHours anyWeek() {
        if (random.nextInt(10) == 0) {
            return ALWAYS;
        }
        StringBuilder week = new StringBuilder("Sun 00:30-02:15 02:45-24:00");
        for (String day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")) {
            int stretches = random.nextInt(4);
            for (int nth = 0; nth < stretches; nth++) {
                int start = nth * 480 + random.nextInt(240);
                int end = start + 1 + random.nextInt(230);
                week.append(nth == 0 ? "; " + day : "")
                        .append(" %02d:%02d-%02d:%02d".formatted(start / 60, start % 60, end / 60, end % 60));
            }
        }
        return WorkingHours.parse(week.toString());
    }
}
