package org.kept.fulfilment.declaration;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Properties;
import java.util.function.Function;

import org.kept.fulfilment.domain.Declaration;

/** One department's file, in UTF-8. Keys that are not known here belong to a newer version and are left alone. */
final class DepartmentFile {
    private static final String ID = "[a-z][a-z0-9-]{0,62}";

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
                value(
                        "responseTime",
                        DepartmentFile::workingTime,
                        "an ISO-8601 duration in whole seconds such as PT8H"));
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
        if (duration.isZero() || duration.isNegative() || duration.getNano() != 0) {
            throw new IllegalArgumentException(written);
        }
        return duration;
    }
}
