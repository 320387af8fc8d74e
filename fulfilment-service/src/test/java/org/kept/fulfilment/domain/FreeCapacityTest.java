package org.kept.fulfilment.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.domain.FreeCapacity.Day;
import org.kept.fulfilment.domain.Measured.Load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FreeCapacityTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");
    private static final DailyCapacity TWENTY_AND_TWO = new DailyCapacity(new TreeMap<>(Map.of("delivery", 2)), 20);

    @Test
    void what_is_free_is_what_is_declared_less_what_is_open_and_never_less_than_none() {
        List<FreeCapacity> free = free(
                TWENTY_AND_TWO,
                new Load(MONDAY, "delivery", 1),
                new Load(MONDAY.plusDays(1), "delivery", 3),
                new Load(MONDAY.plusDays(1), "repair", 5));

        assertEquals(
                List.of(new Day(MONDAY, 1), new Day(MONDAY.plusDays(1), 0), new Day(MONDAY.plusDays(2), 2)),
                of("delivery", free).subList(0, 3));
        assertEquals(new Day(MONDAY.plusDays(1), 15), of("repair", free).get(1));
        assertEquals(new Day(MONDAY.plusDays(1), 20), of(null, free).get(1));
    }

    @Test
    void days_on_which_nobody_works_and_days_behind_the_next_sixty_are_left_out() {
        List<Day> days = of("delivery", free(TWENTY_AND_TWO));

        assertTrue(days.stream().noneMatch(day -> isWeekend(day.day())));
        assertEquals(MONDAY, days.get(0).day());
        assertEquals(MONDAY.plusDays(59), days.get(days.size() - 1).day());
    }

    @Test
    void what_is_not_limited_has_no_entry_and_what_was_never_measured_none_at_all() {
        DailyCapacity deliveries = new DailyCapacity(new TreeMap<>(Map.of("delivery", 2)), null);

        assertEquals(1, free(deliveries, new Load(MONDAY, "repair", 5)).size());
        assertTrue(free(DailyCapacity.UNLIMITED, new Load(MONDAY, "repair", 5)).isEmpty());
        assertTrue(
                FreeCapacity.of(TWENTY_AND_TWO, day -> true, Measured.NOTHING).isEmpty());
    }

    @Test
    void of_days_that_did_not_fit_into_the_load_nothing_is_said() {
        List<Load> load = new ArrayList<>();
        for (int i = 0; i < Measured.LOADS_MAX; i++) {
            load.add(new Load(MONDAY.plusDays(i < 900 ? 0 : 2), "delivery", 1));
        }

        List<Day> days = of(null, free(TWENTY_AND_TWO, load.toArray(Load[]::new)));

        assertEquals(
                List.of(MONDAY, MONDAY.plusDays(1)), days.stream().map(Day::day).toList());
        assertNull(
                days.stream().filter(day -> day.commitments() != 20).findAny().orElse(null));
    }

    @Test
    void of_a_thousand_types_those_with_the_most_are_told_of_and_the_others_days_are_left_out() {
        List<Load> load = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            load.add(new Load(MONDAY, "type-" + i, i == 13 ? 7 : 1 + i % 6));
        }

        List<FreeCapacity> free = free(TWENTY_AND_TWO, load.toArray(Load[]::new));

        assertEquals(FreeCapacity.LOADED_TYPES_MAX + 2, free.size());
        assertEquals(new Day(MONDAY, 13), of("type-13", free).get(0));
        assertEquals(MONDAY.plusDays(1), of(null, free).get(0).day());
    }

    private static List<FreeCapacity> free(DailyCapacity capacity, Load... load) {
        return FreeCapacity.of(capacity, day -> !isWeekend(day), new Measured(MONDAY, List.of(), List.of(load)));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<Day> of(String type, List<FreeCapacity> free) {
        return free.stream()
                .filter(one -> type == null ? one.type() == null : type.equals(one.type()))
                .findAny()
                .orElseThrow()
                .days();
    }
}
