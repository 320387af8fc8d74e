package org.kept.fulfilment.calendars;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.fulfilment.domain.HolidayRegion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "DE, 2027-03-26, true",
        "DE, 2027-03-08, false",
        "DE-BE, 2027-03-08, true",
        "DE-NW, 2027-05-27, true",
        "GB-ENG, 2027-03-29, true",
        "GB-SCT, 2027-03-29, false",
        "PL, 2027-11-11, true",
        "US, 2027-11-25, true",
        "US-NY, 2027-02-12, false"
    })
    void a_day_is_a_public_holiday_or_not(String region, LocalDate day, boolean holiday) {
        assertEquals(
                holiday,
                PublicHolidays.in(HolidayRegion.parse(region), day.getYear(), day.getYear())
                        .contains(day));
    }

    @Test
    void all_years_that_are_asked_for_are_there() {
        var days = PublicHolidays.in(HolidayRegion.parse("DE"), 2026, 2028);

        for (int year = 2026; year <= 2028; year++) {
            assertTrue(days.contains(LocalDate.of(year, 12, 25)));
        }
        assertEquals(2026, days.first().getYear());
        assertEquals(2028, days.last().getYear());
    }

    @Test
    void what_nobody_knows_is_said_and_no_region_has_no_holidays() {
        assertFalse(PublicHolidays.areKnownOf(HolidayRegion.parse("XX")));
        assertFalse(PublicHolidays.areKnownOf(HolidayRegion.parse("DE-ZZ")));
        assertThrows(IllegalArgumentException.class, () -> PublicHolidays.in(HolidayRegion.parse("XX"), 2027, 2027));
        assertTrue(PublicHolidays.in(null, 2027, 2027).isEmpty());
    }
}
