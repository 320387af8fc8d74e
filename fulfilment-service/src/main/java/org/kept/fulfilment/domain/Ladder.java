package org.kept.fulfilment.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who hears of a department's silence, and when. Written as {@code PT0S: lead; PT4H: head-of-logistics, Mara Lind}.
 *
 * @param rungs from 1 to {@value #RUNGS_MAX}, each later than the one before
 */
public record Ladder(List<Rung> rungs) {
    private static final int RUNGS_MAX = 10;
    private static final int NAMES_MAX = 20;
    private static final Duration AFTER_MAX = Duration.ofDays(90);

    /** For a department that says nothing else: its lead, as soon as the answer is due. */
    public static final Ladder USUAL = parse("PT0S: lead");

    /**
     * One step.
     *
     * @param after the answer was due, in the department's working time; whole seconds
     * @param hearers names or roles of the department's people
     */
    public record Rung(Duration after, List<String> hearers) {
        /** @throws IllegalArgumentException when nobody is to be told, or it is not from none to 90 days of work */
        public Rung {
            hearers = hearers.stream().map(String::strip).distinct().toList();
            if (after.isNegative() || after.getNano() != 0 || after.compareTo(AFTER_MAX) > 0) {
                throw new IllegalArgumentException(after + " is not from PT0S to " + AFTER_MAX);
            }
            if (hearers.isEmpty() || hearers.size() > NAMES_MAX) {
                throw new IllegalArgumentException("from 1 to " + NAMES_MAX + " names hear of a step");
            }
            if (!hearers.stream().allMatch(name -> name.matches(Person.NAME) && !name.isBlank())) {
                throw new IllegalArgumentException(hearers + " are not names or roles");
            }
        }

        /**
         * A word that nobody bears any more is for the leads, and while there are none for the department.
         *
         * @return at least one name
         */
        List<String> names(Colleagues colleagues, String department) {
            return hearers.stream()
                    .flatMap(word -> names(word, colleagues, department))
                    .distinct()
                    .toList();
        }

        private static Stream<String> names(String word, Colleagues colleagues, String department) {
            return Stream.of(colleagues.bearing(word), colleagues.bearing(Person.LEAD), List.of(department))
                    .filter(names -> !names.isEmpty())
                    .findFirst()
                    .stream()
                    .flatMap(List::stream);
        }
    }

    /** @throws IllegalArgumentException when there is no step, too many, or one does not come later than the one before */
    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > RUNGS_MAX) {
            throw new IllegalArgumentException("from 1 to " + RUNGS_MAX + " steps");
        }
        for (int i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).after().compareTo(rungs.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("step " + (i + 1) + " does not come later than the one before");
            }
        }
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is not written as above */
    public static Ladder parse(String written) {
        return new Ladder(
                Arrays.stream(written.split(";", -1)).map(Ladder::rung).toList());
    }

    /** As {@link #parse} reads it. */
    public String written() {
        return rungs.stream()
                .map(rung -> rung.after() + ": " + String.join(", ", rung.hearers()))
                .collect(Collectors.joining("; "));
    }

    private static Rung rung(String written) {
        String[] afterAndNames = written.split(":", 2);
        if (afterAndNames.length != 2) {
            throw new IllegalArgumentException("'" + written + "' is not like PT4H: lead");
        }
        return new Rung(Duration.parse(afterAndNames[0].strip()), List.of(afterAndNames[1].split(",", -1)));
    }
}
