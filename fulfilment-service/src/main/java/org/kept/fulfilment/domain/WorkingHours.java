package org.kept.fulfilment.domain;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a department works, in a week without closed days. Written as days and their stretches, such as {@code Mon-Thu
 * 08:00-12:00 13:00-17:00; Fri 08:00-14:00}; what lies between two stretches is a break.
 *
 * @param shifts in the week's order, none touching another of the same day
 */
public record WorkingHours(List<Shift> shifts) {
    /** For a department that says nothing else. */
    public static final WorkingHours USUAL = parse("Mon-Fri 09:00-17:00");

    private static final int SHIFTS_MAX = 7 * 12;
    private static final String DAYS = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))?";
    private static final String STRETCH = "([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)";
    private static final String LINE = DAYS + "( " + STRETCH + ")+";

    /** @throws IllegalArgumentException when there is no work at all, or two stretches of a day meet */
    public WorkingHours {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::day).thenComparingInt(Shift::fromMinute))
                .toList();
        if (shifts.isEmpty() || shifts.size() > SHIFTS_MAX) {
            throw new IllegalArgumentException("between 1 and " + SHIFTS_MAX + " stretches a week");
        }
        for (int i = 1; i < shifts.size(); i++) {
            Shift before = shifts.get(i - 1);
            Shift shift = shifts.get(i);
            if (before.day() == shift.day() && before.toMinute() >= shift.fromMinute()) {
                throw new IllegalArgumentException(shift.day() + " " + shift.from() + " begins before a break");
            }
        }
    }

    /** @throws IllegalArgumentException when it is not written as above */
    public static WorkingHours parse(String written) {
        return new WorkingHours(Arrays.stream(written.split(";", -1))
                .map(line -> line.trim().replaceAll("\\s+", " "))
                .flatMap(WorkingHours::line)
                .toList());
    }

    public List<Shift> on(DayOfWeek day) {
        return shifts.stream().filter(shift -> shift.day() == day).toList();
    }

    /** As {@link #parse} reads it, day by day. */
    public String written() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !on(day).isEmpty())
                .map(day -> word(day) + " "
                        + on(day).stream()
                                .map(shift -> shift.from() + "-" + shift.to())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static Stream<Shift> line(String line) {
        if (!line.matches(LINE)) {
            throw new IllegalArgumentException("'" + line + "' is not like Mon-Fri 09:00-12:30 13:30-17:30");
        }
        String[] parts = line.split(" ");
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : days(parts[0].split("-"))) {
            for (String stretch : List.of(parts).subList(1, parts.length)) {
                String[] ends = stretch.split("-");
                shifts.add(new Shift(day, minute(ends[0]), minute(ends[1])));
            }
        }
        return shifts.stream();
    }

    /** {@code Sat-Mon} goes over the week's end. */
    private static List<DayOfWeek> days(String[] ends) {
        DayOfWeek first = day(ends[0]);
        int more = Math.floorMod(day(ends[ends.length - 1]).getValue() - first.getValue(), 7);
        return IntStream.rangeClosed(0, more).mapToObj(first::plus).toList();
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(word))
                .findAny()
                .orElseThrow();
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }
}
