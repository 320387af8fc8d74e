package org.kept.fulfilment.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.DepartmentTerms;
import org.kept.fulfilment.domain.WorkingHours;
import org.kept.fulfilment.domain.WorkingTime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Departments as they are declared, with the library's holidays, closures of their own and breaks, against a count
 * minute by minute, around the days on which clocks change north and south of the equator.
 */
class RealCalendarsTest {
    private static final int ROUNDS = 40;
    private static final int MINUTES_MAX = 20_000;
    private static final List<String> WEEKS = List.of(
            "Mon-Fri 06:00-14:00 14:30-22:00; Sat 06:00-14:00",
            "Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00",
            "Mon-Fri 09:00-17:00; Sun 00:30-02:15 02:45-06:00",
            "Mon-Sun 00:00-24:00");

    private final Random random = new Random(4);
    private int withHoliday;
    private int withClosure;
    private int withChange;

    /** @param free what the department does not work, by the library and by its own words */
    private record Case(ZoneId zone, WorkingHours week, Set<LocalDate> free, WorkingTime time, Instant from) {
        boolean isWorking(Instant minute) {
            ZonedDateTime local = minute.atZone(zone);
            int ofDay = local.getHour() * 60 + local.getMinute();
            return !free.contains(local.toLocalDate())
                    && week.on(local.getDayOfWeek()).stream()
                            .anyMatch(shift -> shift.fromMinute() <= ofDay && ofDay < shift.toMinute());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DE-BE, Europe/Berlin, 2027-03-19, 2027-10-22",
        "PL, Europe/Warsaw, 2027-03-19, 2027-10-24",
        "GB-SCT, Europe/London, 2027-03-19, 2027-10-22",
        "US, America/New_York, 2027-03-05, 2027-11-01",
        "AU-NSW, Australia/Sydney, 2027-03-24, 2027-09-24",
        "NZ, Pacific/Auckland, 2027-03-24, 2027-09-20",
        "CL, America/Santiago, 2027-03-22, 2027-09-02"
    })
    void a_declared_department_works_when_a_count_minute_by_minute_says(
            String region, String zone, LocalDate one, LocalDate other) {
        for (int i = 0; i < ROUNDS; i++) {
            Case found = anyCase(region, ZoneId.of(zone), random.nextBoolean() ? one : other);
            Instant to = found.from().plusSeconds(60L * random.nextInt(MINUTES_MAX));

            long minutes = 0;
            for (Instant minute = found.from(); minute.isBefore(to); minute = minute.plusSeconds(60)) {
                minutes += found.isWorking(minute) ? 1 : 0;
            }

            assertEquals(minutes, found.time().between(found.from(), to).toMinutes(), found + " to " + to);
            if (minutes > 0) {
                Instant end = found.time().plus(found.from(), Duration.ofMinutes(minutes));
                assertTrue(!end.isAfter(to) && found.isWorking(end.minusSeconds(60)), found + " and " + minutes);
            }
        }
        assertTrue(withHoliday > 0 && withClosure > 0 && withChange > 0, "nothing was special in " + region);
    }

    @Test
    void a_holiday_beside_a_change_of_the_clocks_counts_by_neither() {
        // Easter Monday 2027 follows the night in which Berlin's clocks go forward; 23 hours are no 24.
        Case round = declared(
                "DE-BE", ZoneId.of("Europe/Berlin"), "Mon-Sun 00:00-24:00", "", at("2027-03-28", "Europe/Berlin"));

        assertEquals(Duration.ofHours(23), round.time().between(round.from(), at("2027-03-30", "Europe/Berlin")));
    }

    private Case anyCase(String region, ZoneId zone, LocalDate near) {
        Instant from = near.atStartOfDay(zone).toInstant().plusSeconds(60L * random.nextInt(MINUTES_MAX / 3));
        LocalDate first = near.plusDays(random.nextInt(14));
        String closures = random.nextInt(3) == 0
                ? ""
                : first + "/" + first.plusDays(random.nextInt(3)) + " Move; " + near.plusDays(20);
        Case found = declared(region, zone, WEEKS.get(random.nextInt(WEEKS.size())), closures, from);
        withClosure += closures.isEmpty() ? 0 : 1;
        withChange += zone.getRules().getOffset(from).equals(zone.getRules().getOffset(from.plus(Duration.ofDays(14))))
                ? 0
                : 1;
        return found;
    }

    /** By the way that a file takes: from its text to the department as it is kept. */
    private Case declared(String region, ZoneId zone, String week, String closures, Instant from) {
        Declaration declaration = new DepartmentTerms(Map.of(
                        "name",
                        "Any",
                        "timeZone",
                        zone.getId(),
                        "responseTime",
                        "PT8H",
                        "workingHours",
                        week,
                        "holidays",
                        region))
                .refinedBy(new DepartmentTerms(Map.of("closures", closures)))
                .declaration("any");
        Set<LocalDate> holidays = PublicHolidays.in(declaration.holidays(), 2027, 2027);
        Department department = new Department("any");
        department.declare(declaration, PublicHolidays.in(declaration.holidays(), 2026, 2029));
        Set<LocalDate> free = new TreeSet<>(holidays);
        declaration.closures().forEach(closure -> closure.from()
                .datesUntil(closure.to().plusDays(1))
                .forEach(free::add));
        LocalDate day = from.atZone(zone).toLocalDate();
        withHoliday += holidays.stream().anyMatch(one -> !one.isBefore(day) && one.isBefore(day.plusDays(14))) ? 1 : 0;
        return new Case(zone, WorkingHours.parse(week), free, department.workingTime(), from);
    }

    private static Instant at(String day, String zone) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
