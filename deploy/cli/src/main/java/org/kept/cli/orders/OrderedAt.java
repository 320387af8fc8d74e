package org.kept.cli.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The forms of a date that files really have: an instant, a date-time with an offset, or, as UTC, without one, or a date. */
final class OrderedAt {

    private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private OrderedAt() {}

    static Instant parse(String text) throws BadRow {
        if (text.isEmpty()) {
            throw new BadRow("ordered_at is empty");
        }
        try {
            TemporalAccessor read =
                    ANY.parseBest(plain(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime withOffset) {
                return withOffset.toInstant();
            }
            return read instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : ((LocalDate) read).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadRow("ordered_at '" + text + "' is not a date such as 2025-03-31 or 2025-03-31T17:05:00Z");
        }
    }

    /** A blank between date and time, and a zone letter written twice, are read as what is meant. */
    private static String plain(String text) {
        String joined = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        return joined.endsWith("ZZ") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
