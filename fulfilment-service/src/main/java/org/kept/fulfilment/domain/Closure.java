package org.kept.fulfilment.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days on which a department does not work, besides public holidays. Written as {@code 2027-08-02/2027-08-13 Works
 * holidays}, or with one date for one day; several are put apart by semicolons.
 *
 * @param to the last closed day, included
 * @param why in a few words, for people; null when nobody said
 */
public record Closure(LocalDate from, LocalDate to, String why) {
    private static final int DAYS_MAX = 366;
    private static final String WORDS = "[^\\p{Cntrl};]{1,200}";
    private static final String BETWEEN = "; ";

    /** @throws IllegalArgumentException when it ends before it begins, or lasts more than a year */
    public Closure {
        why = why == null || why.isBlank() ? null : why.strip();
        if (to.isBefore(from) || !to.isBefore(from.plusDays(DAYS_MAX))) {
            throw new IllegalArgumentException(from + " to " + to + " is not from one day to 366");
        }
        if (why != null && !why.matches(WORDS)) {
            throw new IllegalArgumentException("the reason is at most 200 characters, without semicolons");
        }
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when one of them is not written so */
    public static List<Closure> parse(String written) {
        return Arrays.stream(written.split(";", -1)).map(Closure::one).toList();
    }

    /** As {@link #parse} reads it; empty for none. */
    public static String written(List<Closure> closures) {
        return closures.stream().map(Closure::written).collect(Collectors.joining(BETWEEN));
    }

    private static Closure one(String written) {
        String[] daysAndWhy = written.strip().split("\\s+", 2);
        String[] days = daysAndWhy[0].split("/", 2);
        return new Closure(
                LocalDate.parse(days[0]),
                LocalDate.parse(days[days.length - 1]),
                daysAndWhy.length == 2 ? daysAndWhy[1] : null);
    }

    private String written() {
        String days = from.equals(to) ? from.toString() : from + "/" + to;
        return why == null ? days : days + " " + why;
    }
}
