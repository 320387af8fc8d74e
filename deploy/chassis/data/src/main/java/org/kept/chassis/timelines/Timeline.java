package org.kept.chassis.timelines;

import java.util.List;

import org.kept.chassis.streams.Told;

/** What one follower is told of a timeline, by its numbers. Blocks the thread. */
@FunctionalInterface
public interface Timeline {
    /** @param upTo from where reading goes on */
    record Read(List<Told> told, long upTo) {
        /**
         * @param told in the order of their numbers, which are their positions
         * @param countMax where so many were found, reading goes on behind the last of them
         * @param upTo to where was looked
         */
        public static Read of(List<Told> told, int countMax, long upTo) {
            return new Read(
                    told,
                    told.size() < countMax
                            ? upTo
                            : Long.parseLong(told.get(countMax - 1).position()));
        }
    }

    /**
     * A bounded part of what comes next.
     *
     * @param after behind this number
     * @param complete up to this one nothing is missing
     */
    Read read(long after, long complete);
}
