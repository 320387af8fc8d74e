package org.kept.proposition.people.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kind of promise that somebody breaks.
 *
 * @param own what was kept of this kind
 * @param broken how this person's broken promises of this kind were made
 * @param kept how kept promises of the same kind were made, by anybody; medians are null when there are none
 * @param foundAt since when the person could see what is new of it: since the first break that they have not seen,
 *     but not before there were cases enough to tell; of what they have seen, since its last break
 * @param seenAt when the person saw it last; null when a promise broke after that
 */
public record Finding(
        String department, String type, KeptRate own, Made broken, Made kept, Instant foundAt, Instant seenAt) {

    /**
     * Medians of how promises were made.
     *
     * @param leadTimeHours from when it was promised to the date that the customer was told
     * @param quantity null when none of them has any
     * @param dependencies on how many other commitments each depends
     */
    public record Made(long cases, Double leadTimeHours, Double quantity, Double dependencies) {}

    /** The person sees it at once; a manager after the person has, or so many days after they could have. */
    public boolean isVisibleToManagers(Instant now, int afterDays) {
        return seenAt != null || !now.isBefore(foundAt.plus(afterDays, ChronoUnit.DAYS));
    }

    /** What the kept ones did differently, in words; empty when nothing stands out or there is nothing to compare with. */
    public List<String> differences() {
        List<String> told = new ArrayList<>();
        if (isMore(kept.leadTimeHours(), broken.leadTimeHours())) {
            told.add("They were given longer: " + days(kept.leadTimeHours())
                    + " from the promise to the date told to the customer instead of " + days(broken.leadTimeHours())
                    + ".");
        }
        if (isMore(broken.quantity(), kept.quantity())) {
            told.add("They promised less at once: a quantity of " + number(kept.quantity()) + " instead of "
                    + number(broken.quantity()) + ".");
        }
        if (isMore(broken.dependencies(), kept.dependencies())) {
            told.add("They depended on less: " + number(kept.dependencies()) + " other commitments instead of "
                    + number(broken.dependencies()) + ".");
        }
        return told;
    }

    /** By more than a tenth: less is noise. */
    private static boolean isMore(Double one, Double other) {
        return one != null && other != null && one > other * 1.1;
    }

    private static String days(double hours) {
        return number(hours / Duration.ofDays(1).toHours()) + " days";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
