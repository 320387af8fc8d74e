package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BusinessClockTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

    private final BusinessClock clock = new BusinessClock();

    @Test
    void the_first_date_is_one_tick() {
        assertEquals(List.of(DAY), clock.advanceTo(DAY));
    }

    @Test
    void no_day_is_left_out() {
        clock.advanceTo(DAY);

        assertEquals(List.of(DAY.plusDays(1), LocalDate.of(2024, 3, 1)), clock.advanceTo(LocalDate.of(2024, 3, 1)));
    }

    @Test
    void the_date_never_goes_back() {
        clock.advanceTo(DAY);

        assertEquals(List.of(), clock.advanceTo(DAY.minusDays(1)));
        assertEquals(List.of(), clock.advanceTo(DAY));
        assertEquals(List.of(), clock.advanceTo(null));
        assertEquals(DAY, clock.date());
    }

    @Test
    void a_leap_of_more_than_ten_years_is_one_tick() {
        clock.advanceTo(DAY.minusDays(BusinessClock.DAYS_MAX + 1));

        assertEquals(List.of(DAY), clock.advanceTo(DAY));
    }
}
