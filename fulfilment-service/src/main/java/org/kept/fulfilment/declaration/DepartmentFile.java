package org.kept.fulfilment.declaration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.WorkingHours;

/** One department's file, in UTF-8. Keys that are not known here belong to a newer version and are left alone. */
final class DepartmentFile {
    private static final String ID = "[a-z][a-z0-9-]{0,62}";
    private static final String DURATION = "an ISO-8601 duration in whole seconds, at most a year, such as PT8H";
    private static final String CAPACITY = "capacityPerDay";
    private static final String CAPACITY_OF = CAPACITY + ".";
    private static final int CLOSED_DAYS_MAX = 1_000;
    private static final Duration DURATION_MAX = Duration.ofDays(366);

    private final Path path;
    private final Properties properties;

    private DepartmentFile(Path path, Properties properties) {
        this.path = path;
        this.properties = properties;
    }

    /** @throws BrokenDeclaration naming the file, the key, and what would be right */
    static Declaration read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BrokenDeclaration(path, "is no properties file in UTF-8 (" + unreadable.getMessage() + ")");
        }
        return new DepartmentFile(path, properties).declaration();
    }

    private Declaration declaration() {
        return new Declaration(
                value("id", DepartmentFile::id, "lower-case letters, digits and dashes, such as after-sales"),
                value("name", Function.identity(), "what people call the department"),
                value("timeZone", DepartmentFile::zone, "an IANA time zone such as Europe/Berlin"),
                value("responseTime", DepartmentFile::workingTime, DURATION),
                value(
                        "workingHours",
                        WorkingHours::parse,
                        "days and hours such as Mon-Thu 08:00-12:00 13:00-17:00; Fri 08:00-14:00",
                        WorkingHours.USUAL),
                value("closedDays", DepartmentFile::days, "dates such as 2026-12-25, 2027-01-01", new TreeSet<>()),
                value("leadTime", DepartmentFile::workingTime, DURATION, Declaration.USUAL_LEAD_TIME),
                capacityPerDay());
    }

    /** {@code capacityPerDay} for each type, and {@code capacityPerDay.<type>} for one of its own. */
    private DailyCapacity capacityPerDay() {
        String expected = "a number of commitments from 1 to 1000000";
        SortedMap<String, Integer> byType = new TreeMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith(CAPACITY_OF)) {
                String type = key.substring(CAPACITY_OF.length());
                DailyCapacity one = value(
                        key,
                        written -> new DailyCapacity(new TreeMap<>(Map.of(type, Integer.valueOf(written))), null),
                        expected + ", for a type such as delivery");
                byType.putAll(one.byType());
            }
        }
        DailyCapacity others = value(
                CAPACITY,
                written -> new DailyCapacity(new TreeMap<>(), Integer.valueOf(written)),
                expected,
                DailyCapacity.UNLIMITED);
        return new DailyCapacity(byType, others.otherwise());
    }

    /** Absent is the default; present but empty is a mistake. */
    private <T> T value(String key, Function<String, T> reading, String expected, T absent) {
        return properties.containsKey(key) ? value(key, reading, expected) : absent;
    }

    private <T> T value(String key, Function<String, T> reading, String expected) {
        String written = properties.getProperty(key, "").trim();
        if (written.isEmpty()) {
            throw new BrokenDeclaration(path, key + " is missing; it is " + expected);
        }
        try {
            return reading.apply(written);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
            throw new BrokenDeclaration(path, key + " is '" + written + "', but should be " + expected);
        }
    }

    private static String id(String written) {
        if (!written.matches(ID)) {
            throw new IllegalArgumentException(written);
        }
        return written;
    }

    /** Offsets such as +02:00 are no zone: they do not know of summer. */
    private static ZoneId zone(String written) {
        if (!ZoneId.getAvailableZoneIds().contains(written)) {
            throw new IllegalArgumentException(written);
        }
        return ZoneId.of(written);
    }

    private static Duration workingTime(String written) {
        Duration duration = Duration.parse(written);
        if (duration.isZero()
                || duration.isNegative()
                || duration.getNano() != 0
                || duration.compareTo(DURATION_MAX) > 0) {
            throw new IllegalArgumentException(written);
        }
        return duration;
    }

    private static SortedSet<LocalDate> days(String written) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (String day : written.split(",", -1)) {
            days.add(LocalDate.parse(day.trim()));
        }
        if (days.size() > CLOSED_DAYS_MAX) {
            throw new IllegalArgumentException("more than " + CLOSED_DAYS_MAX + " days");
        }
        return days;
    }
}
