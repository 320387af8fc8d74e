package org.kept.proposition.feasibility.domain;

import java.util.List;

/**
 * How a department's deliveries lie around the dates that customers were told.
 *
 * @param cases delivered or not
 * @param delivered in rising order of time; none fewer than the one before
 */
public record Lateness(long cases, List<ByThen> delivered) {
    /** @param seconds of working time after the date; negative before it */
    public record ByThen(long seconds, long commitments) {}

    public Lateness {
        delivered = List.copyOf(delivered);
    }

    /** Whether it can be what happened: time rises, and so do the deliveries, up to all cases. */
    public boolean holdsTogether() {
        long before = Long.MIN_VALUE;
        long sofar = 0;
        for (ByThen then : delivered) {
            if (then.seconds() <= before || then.commitments() < sofar) {
                return false;
            }
            before = then.seconds();
            sofar = then.commitments();
        }
        return sofar <= cases;
    }

    /** Whether it tells of what comes after the date. */
    boolean isTelling() {
        return cases > 0 && !delivered.isEmpty() && last().seconds() > 0;
    }

    /**
     * The share of the cases that were delivered so long after their date at the latest; evenly between two points that
     * are told. Behind the last one the rest halves each time that the time since the start of the work doubles.
     *
     * @param seconds after the date, not negative
     * @param worked how long the work may take up to the date
     */
    double within(double seconds, double worked) {
        ByThen below = new ByThen(0, 0);
        for (ByThen then : delivered) {
            if (then.seconds() >= seconds) {
                double way = then.seconds() == below.seconds()
                        ? 1
                        : (seconds - below.seconds()) / (then.seconds() - below.seconds());
                return (below.commitments() + way * (then.commitments() - below.commitments())) / cases;
            }
            below = then;
        }
        double rest = 1 - (double) below.commitments() / cases;
        return 1 - rest * (worked + below.seconds()) / (worked + seconds);
    }

    private ByThen last() {
        return delivered.get(delivered.size() - 1);
    }
}
