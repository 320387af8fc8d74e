package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a department's file says of it.
 *
 * @param id part of topic names, so lower-case letters, digits and dashes
 * @param timeZone where its working day is
 * @param responseTime within which it answers a commitment, in working time
 * @param closedDays on which it does not work, whatever day of the week they are
 * @param leadTime within which it usually delivers, in working time: what holds until enough has been measured
 */
public record Declaration(
        String id,
        String name,
        ZoneId timeZone,
        Duration responseTime,
        WorkingHours workingHours,
        SortedSet<LocalDate> closedDays,
        Duration leadTime,
        DailyCapacity capacityPerDay) {
    /** Two usual working days. */
    public static final Duration USUAL_LEAD_TIME = Duration.ofHours(16);

    public Declaration {
        closedDays = Collections.unmodifiableSortedSet(new TreeSet<>(closedDays));
    }

    /** Of a department that works as usual. */
    public Declaration(String id, String name, ZoneId timeZone, Duration responseTime) {
        this(
                id,
                name,
                timeZone,
                responseTime,
                WorkingHours.USUAL,
                new TreeSet<>(),
                USUAL_LEAD_TIME,
                DailyCapacity.UNLIMITED);
    }
}
