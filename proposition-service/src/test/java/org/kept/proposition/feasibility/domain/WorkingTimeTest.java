package org.kept.proposition.feasibility.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a count minute by minute, over the changes of the clocks in spring and in autumn of 2027. */
class WorkingTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Havana", // changes at midnight
            "Australia/Lord_Howe", // by half an hour
            "Asia/Kathmandu"); // never
    private static final int CASES = 300;

    private final Random random = new Random(20_270_328);

    @Test
    void the_time_between_two_instants_is_what_a_count_minute_by_minute_gives() {
        for (int i = 0; i < CASES; i++) {
            Week week = anyWeek();
            Instant from = anyInstant();
            Instant to = from.plusSeconds(60L * random.nextInt(20_000));

            assertEquals(
                    week.minutes(from, to), week.time().between(from, to).toMinutes(), week + " " + from + " " + to);
        }
    }

    @Test
    void the_instant_after_some_working_time_has_that_time_before_it_and_no_earlier_one_has() {
        for (int i = 0; i < CASES; i++) {
            Week week = anyWeek();
            Instant from = anyInstant();
            Duration wanted = Duration.ofMinutes(1 + random.nextInt(6_000));

            Optional<Instant> found = week.time().after(from, wanted);

            String what = week + " " + from + " " + wanted;
            assertEquals(wanted, week.time().between(from, found.orElseThrow()), what);
            assertEquals(wanted.toMinutes(), week.minutes(from, found.get()), what);
            assertTrue(week.works(found.get().minusSeconds(60)), what);
        }
    }

    @Test
    void after_no_time_at_all_it_is_the_first_working_instant() {
        for (int i = 0; i < CASES; i++) {
            Week week = anyWeek();
            Instant from = anyInstant();

            Instant found = week.time().after(from, Duration.ZERO).orElseThrow();

            assertTrue(week.works(found), week + " " + from);
            assertEquals(0, week.minutes(from, found), week + " " + from);
        }
    }

    @Test
    void the_hour_that_comes_twice_counts_twice_and_the_one_that_is_left_out_does_not() {
        WorkingTime nights = new WorkingTime(BERLIN, List.of(new Shift(DayOfWeek.SUNDAY, 0, 6 * 60)), Set.of());

        assertEquals(Duration.ofHours(5), nights.between(berlin("2027-03-28T00:00"), berlin("2027-03-28T12:00")));
        assertEquals(Duration.ofHours(7), nights.between(berlin("2027-10-31T00:00"), berlin("2027-10-31T12:00")));
        assertEquals(
                Optional.of(berlin("2027-03-28T05:00")), nights.after(berlin("2027-03-28T00:00"), Duration.ofHours(4)));
    }

    @Test
    void breaks_and_closed_days_are_no_working_time_and_nobody_looks_further_than_a_year() {
        List<Shift> mondays = List.of(new Shift(DayOfWeek.MONDAY, 780, 1020), new Shift(DayOfWeek.MONDAY, 480, 720));
        WorkingTime time = new WorkingTime(BERLIN, mondays, Set.of(LocalDate.parse("2027-01-11")));

        assertEquals(
                Optional.of(berlin("2027-01-04T14:00")), time.after(berlin("2027-01-04T11:00"), Duration.ofHours(2)));
        assertEquals(Optional.of(berlin("2027-01-18T08:00")), time.nextDay(berlin("2027-01-04T09:00")));
        assertEquals(
                Optional.of(berlin("2027-01-11T08:00")),
                time.withoutClosedDays().nextDay(berlin("2027-01-04T09:00")));
        assertEquals(Duration.ZERO, time.between(berlin("2027-01-05T00:00"), berlin("2027-01-04T00:00")));
        assertFalse(
                time.after(berlin("2027-01-04T00:00"), Duration.ofHours(8 * 60)).isPresent());
        assertFalse(new WorkingTime(BERLIN, List.of(), Set.of())
                .after(berlin("2027-01-04T00:00"), Duration.ZERO)
                .isPresent());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private Instant anyInstant() {
        return Instant.parse(random.nextBoolean() ? "2027-03-05T00:00:00Z" : "2027-10-25T00:00:00Z")
                .plusSeconds(60L * random.nextInt(20_000));
    }

    private Week anyWeek() {
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int start = random.nextInt(600); start < 1_440 && random.nextInt(4) > 0; ) {
                int end = Math.min(1_440, start + 1 + random.nextInt(500));
                shifts.add(new Shift(day, start, end));
                start = end + 1 + random.nextInt(240);
            }
        }
        shifts.add(new Shift(DayOfWeek.SUNDAY, 0, 1));
        shifts.removeIf(shift -> shift.day() == DayOfWeek.SUNDAY && shift.fromMinute() <= 1 && shift.toMinute() > 1);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Set<LocalDate> closed = Set.of(
                LocalDate.parse("2027-03-01").plusDays(random.nextInt(30)),
                LocalDate.parse("2027-10-25").plusDays(random.nextInt(20)));
        return new Week(zone, shifts, closed);
    }

    /** The definition itself, as slow as it is plain. */
    private record Week(ZoneId zone, List<Shift> shifts, Set<LocalDate> closed) {
        WorkingTime time() {
            return new WorkingTime(zone, shifts, closed);
        }

        boolean works(Instant instant) {
            ZonedDateTime local = instant.atZone(zone);
            int minute = local.getHour() * 60 + local.getMinute();
            return !closed.contains(local.toLocalDate())
                    && shifts.stream()
                            .anyMatch(shift -> shift.day() == local.getDayOfWeek()
                                    && shift.fromMinute() <= minute
                                    && minute < shift.toMinute());
        }

        long minutes(Instant from, Instant to) {
            long minutes = 0;
            for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += works(minute) ? 1 : 0;
            }
            return minutes;
        }
    }
}
