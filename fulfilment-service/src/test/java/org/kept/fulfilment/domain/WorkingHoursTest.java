package org.kept.fulfilment.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class WorkingHoursTest {
    @Test
    void days_and_their_stretches_are_read() {
        WorkingHours hours = WorkingHours.parse("Mon-Wed 08:00-12:00  13:00-17:30 ; Sat 22:00-24:00");

        assertEquals(7, hours.shifts().size());
        assertEquals(
                List.of(new Shift(DayOfWeek.TUESDAY, 480, 720), new Shift(DayOfWeek.TUESDAY, 780, 1050)),
                hours.on(DayOfWeek.TUESDAY));
        assertEquals(List.of(new Shift(DayOfWeek.SATURDAY, 1320, 1440)), hours.on(DayOfWeek.SATURDAY));
        assertEquals(List.of(), hours.on(DayOfWeek.SUNDAY));
    }

    @Test
    void days_may_go_over_the_end_of_the_week() {
        assertEquals(
                List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                WorkingHours.parse("Sat-Mon 00:00-24:00").shifts().stream()
                        .map(Shift::day)
                        .toList());
    }

    @Test
    void what_is_written_is_read_again() {
        for (String written : List.of("Mon-Fri 09:00-17:00", "Sun 00:00-24:00", "Mon-Sun 06:00-10:00 10:15-12:00")) {
            WorkingHours hours = WorkingHours.parse(written);

            assertEquals(hours, WorkingHours.parse(hours.written()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "Mon",
                "Mon 9-17",
                "Monday 09:00-17:00",
                "Mon 17:00-09:00",
                "Mon 09:00-09:00",
                "Mon 09:00-24:30",
                "Mon 09:00-25:00",
                "Mon 24:00-24:00",
                "Mon 09:60-17:00",
                "Mon 09:00-12:00 11:00-17:00",
                "Mon 09:00-12:00 12:00-17:00",
                "Mon-Fri 09:00-17:00; Wed 16:00-18:00",
                "Mon-Fri 09:00-17:00;"
            })
    void what_is_no_week_is_refused(String written) {
        assertThrows(IllegalArgumentException.class, () -> WorkingHours.parse(written));
    }

    @Test
    void capacity_that_is_written_is_read_again() {
        for (DailyCapacity capacity : List.of(
                DailyCapacity.UNLIMITED,
                new DailyCapacity(new TreeMap<>(), 20),
                new DailyCapacity(new TreeMap<>(Map.of("delivery", 40, "repair", 5)), null),
                new DailyCapacity(new TreeMap<>(Map.of("delivery", 40)), 7))) {
            assertEquals(capacity, DailyCapacity.parse(capacity.written()));
        }
    }
}
