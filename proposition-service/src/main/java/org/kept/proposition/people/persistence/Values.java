package org.kept.proposition.people.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** Reads single columns of what the database answers. */
public final class Values {
    private Values() {}

    public static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** @return null for null */
    public static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }

    /** @return null for null */
    public static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** @param joined by commas */
    public static List<String> list(Object joined) {
        String names = (String) joined;
        return names == null || names.isEmpty() ? List.of() : Arrays.asList(names.split(","));
    }
}
