package org.kept.fulfilment.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is said of a department, as text under the keys of its file. A refinement is said under the same keys, and goes
 * before the file.
 *
 * @param written a key that is not there has its default; keys that are not known here belong to a newer version
 */
public record DepartmentTerms(SortedMap<String, String> written) {
    public static final String NAME = "name";
    public static final String TIME_ZONE = "timeZone";
    public static final String RESPONSE_TIME = "responseTime";
    public static final String WORKING_HOURS = "workingHours";
    public static final String CLOSED_DAYS = "closedDays";
    public static final String LEAD_TIME = "leadTime";
    public static final String CAPACITY = "capacityPerDay";
    public static final String HOLIDAYS = "holidays";
    public static final String CLOSURES = "closures";
    public static final String PEOPLE = "people";
    public static final String ESCALATION = "escalation";

    private static final String DURATION = "an ISO-8601 duration in whole seconds, at most a year, such as PT8H";
    private static final int CLOSED_DAYS_MAX = 1_000;
    private static final int PEOPLE_MAX = 200;
    private static final Duration DURATION_MAX = Duration.ofDays(366);

    public DepartmentTerms {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    }

    public DepartmentTerms(Map<String, String> written) {
        this(new TreeMap<>(written));
    }

    /** All of a declaration, except what is not there. */
    public static DepartmentTerms of(Declaration declaration) {
        SortedMap<String, String> written = new TreeMap<>();
        written.put(NAME, declaration.name());
        written.put(TIME_ZONE, declaration.timeZone().getId());
        written.put(RESPONSE_TIME, declaration.responseTime().toString());
        written.put(WORKING_HOURS, declaration.workingHours().written());
        written.put(
                CLOSED_DAYS,
                declaration.closedDays().stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        written.put(LEAD_TIME, declaration.leadTime().toString());
        written.put(CAPACITY, declaration.capacityPerDay().written());
        written.put(
                HOLIDAYS,
                declaration.holidays() == null ? "" : declaration.holidays().written());
        written.put(CLOSURES, Closure.written(declaration.closures()));
        written.put(PEOPLE, Person.written(declaration.people()));
        written.put(ESCALATION, declaration.escalation().written());
        written.values().removeIf(String::isEmpty);
        return new DepartmentTerms(written);
    }

    /** @param refinement an empty text brings back a key's default */
    public DepartmentTerms refinedBy(DepartmentTerms refinement) {
        SortedMap<String, String> refined = new TreeMap<>(written);
        refined.putAll(refinement.written);
        refined.values().removeIf(String::isEmpty);
        return new DepartmentTerms(refined);
    }

    /** What would be right instead of this text under this key, in words; empty when it is right, or empty. */
    public static Optional<String> complaint(String key, String text) {
        Map<String, String> usual = new TreeMap<>(Map.of(NAME, "any", TIME_ZONE, "UTC", RESPONSE_TIME, "PT1H"));
        try {
            new DepartmentTerms(usual)
                    .refinedBy(new DepartmentTerms(Map.of(key, text)))
                    .declaration("any");
            return Optional.empty();
        } catch (WrongTerm wrong) {
            return Optional.of(wrong.expected());
        }
    }

    /** @throws WrongTerm for the first key that is missing, or holds what it cannot hold */
    public Declaration declaration(String id) {
        return new Declaration(
                id,
                value(NAME, Function.identity(), "what people call the department"),
                value(TIME_ZONE, DepartmentTerms::zone, "an IANA time zone such as Europe/Berlin"),
                value(RESPONSE_TIME, DepartmentTerms::workingTime, DURATION),
                value(
                        WORKING_HOURS,
                        WorkingHours::parse,
                        "days and hours such as Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00",
                        WorkingHours.USUAL),
                value(CLOSED_DAYS, DepartmentTerms::days, "dates such as 2026-12-25, 2027-01-01", new TreeSet<>()),
                value(LEAD_TIME, DepartmentTerms::workingTime, DURATION, Declaration.USUAL_LEAD_TIME),
                value(CAPACITY, DailyCapacity::parse, "numbers such as 20 delivery=40", DailyCapacity.UNLIMITED),
                value(HOLIDAYS, HolidayRegion::parse, "a country, or its region, such as DE or DE-BE", null),
                value(
                        CLOSURES,
                        DepartmentTerms::closures,
                        "days and why, such as 2027-08-02/2027-08-13 Works holidays; 2027-12-24",
                        List.of()),
                value(
                        PEOPLE,
                        DepartmentTerms::people,
                        "roles and names such as lead: Lea Brandt <lea.brandt>",
                        List.of()),
                value(
                        ESCALATION,
                        Ladder::parse,
                        "durations after the answer was due, and who hears of it, such as PT0S: lead; PT4H: Jonas Weiss",
                        Ladder.USUAL));
    }

    /** Absent is the default; present but empty is a mistake. */
    private <T> T value(String key, Function<String, T> reading, String expected, T absent) {
        return written.containsKey(key) ? value(key, reading, expected) : absent;
    }

    private <T> T value(String key, Function<String, T> reading, String expected) {
        String text = written.getOrDefault(key, "").trim();
        if (text.isEmpty()) {
            throw new WrongTerm(key, null, expected);
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            throw new WrongTerm(key, text, expected);
        }
    }

    /** Offsets such as +02:00 are no zone: they do not know of summer. */
    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private static Duration workingTime(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isZero()
                || duration.isNegative()
                || duration.getNano() != 0
                || duration.compareTo(DURATION_MAX) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    private static SortedSet<LocalDate> days(String text) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String day : text.split(",", -1)) {
            days.add(LocalDate.parse(day.trim()));
        }
        mustBeAtMost(CLOSED_DAYS_MAX, days.size());
        return days;
    }

    private static List<Closure> closures(String text) {
        List<Closure> closures = Closure.parse(text);
        mustBeAtMost(CLOSED_DAYS_MAX, closures.stream().flatMap(Closure::days).count());
        return closures;
    }

    private static List<Person> people(String text) {
        List<Person> people = Person.parse(text);
        mustBeAtMost(PEOPLE_MAX, people.size());
        return people;
    }

    private static void mustBeAtMost(int max, long number) {
        if (number > max) {
            throw new IllegalArgumentException(number + " are more than " + max);
        }
    }
}
