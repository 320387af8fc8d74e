package org.kept.proposition.feasibility.domain;

import java.time.Instant;

/**
 * What is to be said of one promise.
 *
 * @param probability from 0 to 1, to two decimals; null when it is unknown
 * @param limitedBy what stands against it; null when it can be kept
 * @param reason in words
 * @param earliestSafeDate null when there is none within a year, or none is needed any more
 * @param cases how many decided promises of that type it rests on
 */
public record Assessment(
        Asked asked,
        Feasible feasible,
        Double probability,
        Limit limitedBy,
        String reason,
        Instant earliestSafeDate,
        long cases) {

    public enum Feasible {
        YES,
        UNLIKELY,
        NO,
        /** Too little is known of the department. */
        UNKNOWN
    }

    /** Which part of it stands against a promise. */
    public enum Limit {
        DUE_DATE,
        LEAD_TIME,
        ON_TIME_SHARE,
        CAPACITY,
        CLOSED_DAY,
        POINT_OF_NO_RETURN,
        PREDECESSOR,
        DEPARTMENT,
        OUTCOME
    }
}
